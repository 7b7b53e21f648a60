package io.keepsake.customer;

import java.util.List;
import java.util.Optional;

/**
 * Some customers of a list, in its order.
 *
 * @param end where the next page begins; empty where nobody was found
 */
public record CustomerPage(List<CustomerRow> rows, Optional<Place> end) {}
