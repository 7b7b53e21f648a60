package io.keepsake.customer.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.QueryAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The address of a customer's page.
 *
 * @param slug of the workspace
 * @param list filters, search and sort of the list one came from; carried from page to page
 * @param chosen what parts of the page keep, by the name of the parameter; of this page alone
 */
record PageAddress(String slug, Map<String, List<String>> list, Map<String, List<String>> chosen) {
    /** What the list does not understand is the page's own. */
    static PageAddress read(String slug, QueryParameters written) {
        var chosen = new LinkedHashMap<>(written.getParameters());
        var list = QueryAddress.parameters(QueryAddress.read(chosen).query());
        chosen.keySet().removeAll(list.keySet());
        return new PageAddress(slug, list, chosen);
    }

    Location ofList() {
        return new Location("w/" + slug + "/customers", new QueryParameters(list));
    }

    /** That of another customer of the list. */
    Location of(KeepsakeId customer) {
        return new Location("w/" + slug + "/customers/" + customer.value(), new QueryParameters(list));
    }

    /** That of the same page, with what was chosen on it. */
    Location ofPage(KeepsakeId customer) {
        var all = new LinkedHashMap<>(list);
        all.putAll(chosen);
        return new Location("w/" + slug + "/customers/" + customer.value(), new QueryParameters(all));
    }

    PageAddress with(String parameter, List<String> values) {
        var others = new LinkedHashMap<>(chosen);
        others.remove(parameter);
        if (!values.isEmpty()) {
            others.put(parameter, values);
        }
        return new PageAddress(slug, list, others);
    }

    /** Without what may tell who somebody is: words searched for, values of attributes, and whatever else stood there. */
    PageAddress withoutPeople() {
        var kept = new LinkedHashMap<>(list);
        kept.keySet().retainAll(Set.of(QueryAddress.STATE, QueryAddress.SORT));
        return new PageAddress(slug, kept, Map.of());
    }

    /** Which customers the list holds. */
    CustomerQuery query() {
        return QueryAddress.read(list).query();
    }
}
