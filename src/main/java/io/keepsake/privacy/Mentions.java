package io.keepsake.privacy;

import io.keepsake.customer.CustomerArchiving;
import io.keepsake.platform.personal.Holding.Reach;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells by which values rows about anyone, such as saved filters, mention this person and nobody else. A filter for "Rose"
 * is about whoever is called so; when the only Rose goes, it was about her.
 */
@Component
class Mentions {
    private final Holdings holdings;
    private final HeldRows rows;
    private final CustomerArchiving customers;

    Mentions(Holdings holdings, HeldRows rows, CustomerArchiving customers) {
        this.holdings = holdings;
        this.rows = rows;
        this.customers = customers;
    }

    /** The person, known by nothing but these values. */
    Person of(WorkspaceId workspace, Person person) {
        var telling = met(workspace, person).stream()
                .filter(value -> isNobodyElses(workspace, person, value))
                .toList();
        return person.knownBy(new PersonValues(telling));
    }

    private Set<PersonValue> met(WorkspaceId workspace, Person person) {
        var looked = new PersonValues(person.values().stream()
                .filter(PersonValue::isLookedForElsewhere)
                .toList());
        var met = new HashSet<PersonValue>();
        for (var holding : holdings.reached(Reach.AnyRow.class)) {
            // the row as one text: it has all words of all columns
            rows.read(
                    workspace,
                    holding,
                    person,
                    RowScrub.erasing(workspace, holding, person).columns(),
                    portion -> portion.forEach(row -> met.addAll(looked.in(row.toString()))));
        }
        return met;
    }

    private boolean isNobodyElses(WorkspaceId workspace, Person person, PersonValue value) {
        return switch (value.where()) {
            case PersonValue.Where.Anywhere() -> true;
            case PersonValue.Where.UnlessAnothers(var trait) -> !customers.isAnothers(workspace, person.id(), trait);
            case PersonValue.Where.OwnRows() -> false;
        };
    }
}
