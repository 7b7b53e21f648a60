package io.keepsake.privacy;

import io.keepsake.customer.Customer;
import io.keepsake.customer.CustomerArchiving;
import io.keepsake.customer.Identifier;
import io.keepsake.customer.Trait;
import io.keepsake.platform.data.Json;
import io.keepsake.platform.personal.Holding.Reach;
import io.keepsake.platform.personal.Leaf;
import io.keepsake.platform.personal.ValueType;
import io.keepsake.platform.workspace.WorkspaceId;
import io.keepsake.privacy.PersonValue.Where;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Collects everything by which a customer could be recognised. */
@Component
class PersonReader {
    private final CustomerArchiving customers;
    private final Holdings holdings;
    private final HeldRows rows;

    PersonReader(CustomerArchiving customers, Holdings holdings, HeldRows rows) {
        this.customers = customers;
        this.holdings = holdings;
        this.rows = rows;
    }

    Person read(WorkspaceId workspace, Customer customer) {
        var identifiers = customers.identifiers(workspace, customer);
        var person = new Person(customer, identifiers, new PersonValues(Set.of()));
        var values = new LinkedHashSet<PersonValue>();
        identifiers.forEach(identifier -> values.add(value(identifier)));
        values.add(PersonValue.of(customer.keepsakeId().value(), new Where.Anywhere()));
        values.addAll(Names.of(customer.profile()));
        if (customer.profile().city() instanceof String city) {
            values.add(PersonValue.of(city, new Where.UnlessAnothers(new Trait.City(city))));
        }
        values.addAll(attributes(workspace, customer));
        values.addAll(contacts(workspace, person));
        return person.knownBy(new PersonValues(values));
    }

    private static PersonValue value(Identifier identifier) {
        return identifier.kind() == Identifier.Kind.MOBILE
                ? PersonValue.mobile(identifier.value(), new Where.Anywhere())
                : PersonValue.of(identifier.value(), new Where.Anywhere());
    }

    /** What stands in identifying attributes: as a whole, and the contacts in it. */
    private List<PersonValue> attributes(WorkspaceId workspace, Customer customer) {
        var identifying = holdings.named("customer").identifying(workspace, "attributes");
        var values = new ArrayList<PersonValue>();
        customer.profile().attributes().values().forEach((name, value) -> {
            var where = new Where.UnlessAnothers(new Trait.Attribute(name, value));
            texts(new Json(Map.of(name, value)), identifying).forEach(text -> {
                values.add(PersonValue.of(text, where));
                values.addAll(Contacts.in(text, where));
            });
        });
        return values;
    }

    /** Emails and mobiles that the person left in events and elsewhere; they may be a friend's. */
    private Set<PersonValue> contacts(WorkspaceId workspace, Person person) {
        var values = new LinkedHashSet<PersonValue>();
        for (var holding : holdings.reached(Reach.ByCustomer.class)) {
            for (var column : holding.json().keySet()) {
                var identifying = holding.identifying(workspace, column);
                rows.read(
                        workspace,
                        holding,
                        person,
                        List.of(column),
                        portion -> portion.stream()
                                .flatMap(row -> texts(row.object(column), identifying))
                                .forEach(text -> values.addAll(Contacts.in(text, new Where.OwnRows()))));
            }
        }
        return values;
    }

    /** Dates and true/false are no values to look for. */
    private static Stream<String> texts(Json document, Predicate<Leaf> identifying) {
        return Leaf.in(document).stream()
                .filter(leaf -> leaf.type() == ValueType.TEXT || leaf.type() == ValueType.NUMBER)
                .filter(identifying)
                .map(leaf -> leaf.value().toString());
    }
}
