package io.keepsake.customer;

/**
 * A list of customers saved under a name, for all members of the workspace.
 *
 * @param query as it can be read today: what it asked and nobody understands any more is left out
 * @param changeable whether the user who asks may rename and delete it
 */
public record SavedFilter(long id, String name, CustomerQuery query, String savedBy, boolean changeable) {}
