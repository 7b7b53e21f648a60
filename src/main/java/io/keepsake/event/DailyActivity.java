package io.keepsake.event;

import java.time.LocalDate;

/**
 * How often a customer did one thing on one day.
 *
 * @param day in the workspace's time zone
 * @param countsAs what events of this name mean in the workspace today
 */
public record DailyActivity(LocalDate day, String name, CountsAs countsAs, long events) {}
