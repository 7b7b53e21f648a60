package io.keepsake.customer;

import java.util.List;
import java.util.Optional;

/**
 * Some customers of a list, in its order.
 *
 * @param rows may be fewer than were found, where somebody went the moment they were found
 * @param end where the next page begins; empty where nobody was found
 * @param isLast whether fewer were found than asked for, so that nobody stands behind them
 */
public record CustomerPage(List<CustomerRow> rows, Optional<Place> end, boolean isLast) {}
