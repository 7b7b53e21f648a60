package io.keepsake.privacy;

import io.keepsake.customer.KeepsakeId;

/**
 * What a customer has become.
 *
 * @param keepsakeId the new one; the old one finds nobody
 * @param label shown in place of the name
 */
public record Archived(KeepsakeId keepsakeId, String label) {}
