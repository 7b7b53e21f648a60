package io.keepsake.customer.ui;

import com.vaadin.flow.router.QueryParameters;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.QueryAddress;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of the customers page.
 *
 * @param slug of the workspace
 * @param at how many customers stand above the screen
 * @param leftOut names of parameters that mean nothing
 */
record ListAddress(String slug, CustomerQuery query, int at, Set<String> leftOut) {
    /** The browser writes it, so that Back and a reload lead to the same place in the list. */
    private static final String AT = "at";

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,8}");

    static ListAddress read(String slug, QueryParameters written) {
        var parameters = new LinkedHashMap<>(written.getParameters());
        var at = parameters.remove(AT);
        var meaning = QueryAddress.read(parameters);
        return new ListAddress(
                slug, meaning.query(), at == null || at.isEmpty() ? 0 : index(at.getFirst()), meaning.leftOut());
    }

    /** The list of another query, from its beginning. */
    ListAddress of(CustomerQuery other) {
        return new ListAddress(slug, other, 0, Set.of());
    }

    /** Relative to Keepsake's root. */
    String path() {
        return withQuery("w/" + slug + "/customers");
    }

    /** That of a customer's page, which knows from it who stands beside them, and the way back. */
    String pathTo(KeepsakeId customer) {
        return withQuery("w/" + slug + "/customers/" + customer.value());
    }

    private String withQuery(String path) {
        var written = QueryAddress.write(query);
        return written.isEmpty() ? path : path + "?" + written;
    }

    private static int index(String written) {
        return INDEX.matcher(written).matches() ? Integer.parseInt(written) : 0;
    }
}
