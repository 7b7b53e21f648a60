package io.keepsake.event;

import java.util.Optional;

/**
 * How people of a workspace speak of what the data catalogue lists.
 *
 * @param label what pages call it; empty where it keeps the name that senders give it
 * @param description what it means; empty where nobody has said
 * @param retired whether it is out of use: it is not offered any more, and what still comes is kept
 */
public record CatalogueWording(Optional<String> label, Optional<String> description, boolean retired) {}
