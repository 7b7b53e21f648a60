package io.keepsake.event;

import java.util.List;

/** All that the data catalogue of a workspace lists, by name. */
public record CatalogueContents(
        List<KnownEvent> events, List<KnownProperty> properties, List<KnownProperty> attributes) {}
