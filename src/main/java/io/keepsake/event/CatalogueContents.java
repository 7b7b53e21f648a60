package io.keepsake.event;

import io.keepsake.customer.CatalogueSubject;
import java.util.List;
import java.util.Set;

/**
 * All that the data catalogue of a workspace lists, by name.
 *
 * @param full what there is no room for more of
 */
public record CatalogueContents(
        List<KnownEvent> events,
        List<KnownProperty> properties,
        List<KnownProperty> attributes,
        Set<CatalogueSubject> full) {}
