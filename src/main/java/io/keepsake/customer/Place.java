package io.keepsake.customer;

/**
 * Between two customers of a sorted list: behind the one with this key and id. Stays in the service and the view's
 * memory; the surrogate id is for nobody else.
 *
 * @param key what the list is sorted by, as the database writes it
 */
public record Place(String key, long id) {}
