package io.keepsake.event;

import io.keepsake.customer.Identifier;
import java.util.List;

/**
 * A message that cannot be taken.
 *
 * @param identifiers of whom it is about, as far as anyone can tell, normalised, so that archiving finds it
 */
public record Rejected(Message.Place place, Remark remark, List<Identifier> identifiers) {}
