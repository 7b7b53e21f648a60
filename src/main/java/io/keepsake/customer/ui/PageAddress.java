package io.keepsake.customer.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.QueryAddress;
import java.util.LinkedHashMap;
import java.util.Set;

/**
 * Where customers of a workspace are found.
 *
 * @param slug of the workspace
 * @param list filters, search and sort of the list one came from; carried from page to page
 */
record PageAddress(String slug, QueryParameters list) {
    Location ofList() {
        return new Location("w/" + slug + "/customers", list);
    }

    Location of(KeepsakeId customer) {
        return new Location("w/" + slug + "/customers/" + customer.value(), list);
    }

    /** Without what may tell who somebody is: words searched for, and values of attributes. */
    PageAddress withoutPeople() {
        var kept = new LinkedHashMap<>(list.getParameters());
        kept.keySet().retainAll(Set.of(QueryAddress.STATE, QueryAddress.SORT));
        return new PageAddress(slug, new QueryParameters(kept));
    }

    /** Which customers the list holds. */
    CustomerQuery query() {
        return QueryAddress.read(list.getParameters()).query();
    }
}
