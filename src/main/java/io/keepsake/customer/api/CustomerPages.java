package io.keepsake.customer.api;

import io.keepsake.account.Workspace;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomerSearch;
import io.keepsake.customer.Matches;
import io.keepsake.customer.Place;
import io.keepsake.customer.QueryAddress;
import io.keepsake.customer.SearchTooSlow;
import io.keepsake.customer.Sorting;
import io.keepsake.platform.http.Cursors;
import io.keepsake.platform.http.Parameters;
import io.keepsake.platform.http.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The list of customers, page by page, under the same filters as the page's address has. */
@Component
class CustomerPages {
    /** The order in which they came, which nothing changes: who is active while a program pages is not missed. */
    private static final Sorting USUAL = new Sorting(Sorting.By.ADDED, false);

    private final CustomerSearch search;
    private final Cursors cursors;

    CustomerPages(CustomerSearch search, Cursors cursors) {
        this.search = search;
        this.cursors = cursors;
    }

    /** Where a page begins. @param matches as counted for the first page, which decides how all are read */
    private record Begin(Matches matches, Optional<Place> place) {
        static Begin of(List<String> sealed) {
            return new Begin(
                    new Matches(Integer.parseInt(sealed.get(0)), Boolean.parseBoolean(sealed.get(1))),
                    Optional.of(new Place(sealed.get(2), Long.parseLong(sealed.get(3)))));
        }

        List<String> before(Place end) {
            return List.of(
                    Integer.toString(matches.count()),
                    Boolean.toString(matches.more()),
                    end.key(),
                    Long.toString(end.id()));
        }
    }

    CustomerList page(Workspace workspace, Parameters parameters) {
        var query = query(parameters);
        var limit = parameters.limit();
        var list = "customers of " + workspace.id().value() + " " + QueryAddress.write(query);
        try {
            var begin = parameters
                    .cursor()
                    .map(cursor -> Begin.of(cursors.open(list, cursor)))
                    .orElseGet(() -> new Begin(search.count(workspace.id(), query), Optional.empty()));
            var page = search.page(workspace.id(), query, begin.matches(), begin.place(), 0, limit);
            var next = page.isLast()
                    ? Optional.<String>empty()
                    : page.end().map(end -> cursors.seal(list, begin.before(end)));
            return new CustomerList(
                    page.rows().stream().map(CustomerEntry::of).toList(),
                    begin.matches().count(),
                    begin.matches().more(),
                    next.orElse(null));
        } catch (SearchTooSlow slow) {
            throw Refused.with(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(slow.getMessage()));
        }
    }

    private static CustomerQuery query(Parameters parameters) {
        requireHeeded(parameters);
        var meaning = QueryAddress.read(parameters.asking());
        meaning.leftOut().stream().findFirst().ifPresent(name -> {
            throw Parameters.unknown(name);
        });
        return parameters.texts(QueryAddress.SORT).isEmpty() ? meaning.query().sortedBy(USUAL) : meaning.query();
    }

    /** The page's own address is read leniently; a program must not get more than it asked for. */
    private static void requireHeeded(Parameters parameters) {
        QueryAddress.SAID_ONCE.forEach(parameters::requireOnce);
        if (parameters.texts(QueryAddress.SEARCH).stream()
                .anyMatch(search -> search.length() > CustomerQuery.LONGEST_SEARCH)) {
            throw Refused.parameter(
                    QueryAddress.SEARCH, "A search has at most " + CustomerQuery.LONGEST_SEARCH + " characters.");
        }
        parameters.asking().keySet().stream()
                .filter(name -> !QueryAddress.SAID_ONCE.contains(name))
                .flatMap(name -> parameters.texts(name).stream().map(value -> name))
                .skip(CustomerQuery.MOST_CONDITIONS)
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.parameter(
                            name, "A list has at most " + CustomerQuery.MOST_CONDITIONS + " conditions.");
                });
    }
}
