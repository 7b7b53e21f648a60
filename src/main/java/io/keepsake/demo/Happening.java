package io.keepsake.demo;

import io.keepsake.platform.data.Json;
import java.time.Instant;

/** Something a shopper does. */
record Happening(Instant at, String name, Json properties) {}
