package io.keepsake.isolation;

import static org.awaitility.Awaitility.await;

import io.keepsake.TestDatabase;
import io.keepsake.World;
import io.keepsake.account.CollectingRules;
import io.keepsake.account.KeyId;
import io.keepsake.account.KeySecret;
import io.keepsake.account.Keys;
import io.keepsake.customer.Channel;
import io.keepsake.customer.ChosenColumns;
import io.keepsake.customer.CustomerColumn;
import io.keepsake.customer.CustomerId;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.CustomerQuery;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.CustomersOfPrograms;
import io.keepsake.customer.IncomingCustomer;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.SavedFilters;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Subscriptions;
import io.keepsake.customer.Taken;
import io.keepsake.event.ActivityFilter;
import io.keepsake.event.CatalogueKey;
import io.keepsake.event.Collecting;
import io.keepsake.event.DataCatalogue;
import io.keepsake.event.EventIntake;
import io.keepsake.event.EventRetention;
import io.keepsake.event.Timeline;
import io.keepsake.imports.FileReceiver;
import io.keepsake.imports.ImportId;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.ImportState;
import io.keepsake.imports.Imports;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes {@link Twin}s, through every service that writes: what the same services must not find in another workspace. */
@Component
public class Twins {
    private final World world;
    private final TestDatabase database;
    private final CustomerIntake customers;
    private final CustomersInDetail details;
    private final Subscriptions subscriptions;
    private final SavedFilters filters;
    private final ChosenColumns columns;
    private final EventIntake events;
    private final Timeline timeline;
    private final FileReceiver files;
    private final Imports imports;
    private final Archiving archiving;
    private final Keys keys;
    private final CollectingRules rules;
    private final Collecting collecting;
    private final DataCatalogue catalogue;
    private final EventRetention retention;
    private final CustomersOfPrograms programs;

    Twins(
            World world,
            TestDatabase database,
            CustomerIntake customers,
            CustomersInDetail details,
            Subscriptions subscriptions,
            SavedFilters filters,
            ChosenColumns columns,
            EventIntake events,
            Timeline timeline,
            FileReceiver files,
            Imports imports,
            Archiving archiving,
            Keys keys,
            CollectingRules rules,
            Collecting collecting,
            DataCatalogue catalogue,
            EventRetention retention,
            CustomersOfPrograms programs) {
        this.world = world;
        this.database = database;
        this.customers = customers;
        this.details = details;
        this.subscriptions = subscriptions;
        this.filters = filters;
        this.columns = columns;
        this.events = events;
        this.timeline = timeline;
        this.files = files;
        this.imports = imports;
        this.archiving = archiving;
        this.keys = keys;
        this.rules = rules;
        this.collecting = collecting;
        this.catalogue = catalogue;
        this.retention = retention;
        this.programs = programs;
    }

    /** Fills an empty workspace. @param owner may do everything in it */
    public Twin make(WorkspaceId workspace, UserId owner) {
        return world.as(owner, () -> {
            define(workspace, NaturalKeys.BOOKING);
            var ada = customer(workspace, NaturalKeys.ADA);
            var bob = customer(workspace, NaturalKeys.BOB);
            events.take(workspace, NaturalKeys.story(ada, "ada"));
            events.take(workspace, NaturalKeys.story(bob, "bob"));
            events.take(workspace, NaturalKeys.longAgo(ada));
            retention.keepFor(workspace, Optional.of(NaturalKeys.MONTHS));
            subscriptions.unsubscribe(workspace, id(workspace, ada), Channel.SMS);
            filters.save(workspace, NaturalKeys.FILTER, CustomerQuery.ALL.withSearch("ada"));
            columns.choose(workspace, EnumSet.of(CustomerColumn.EMAIL));
            catalogue.describe(workspace, new CatalogueKey.Event(NaturalKeys.BOOKING), "Tasting", "In the cellar");
            catalogue.describe(workspace, new CatalogueKey.Property("store"), "Shop", "");
            programs.create(workspace, Optional.of(NaturalKeys.REQUEST), NaturalKeys.ZOE);
            var things = new Things(
                    id(workspace, ada),
                    ada,
                    archive(workspace, bob),
                    bob,
                    id(workspace, customer(workspace, NaturalKeys.VISITOR)),
                    filters.list(workspace).getFirst().id(),
                    timeline.newest(workspace, ada, ActivityFilter.ALL, 1)
                            .getFirst()
                            .position(),
                    upload(workspace),
                    checked(workspace),
                    upload(workspace),
                    upload(workspace),
                    upload(workspace),
                    finished(workspace),
                    collect(workspace));
            leaveBehind(workspace, things);
            return new Twin(workspace, owner, things);
        });
    }

    /** Adds what no other twin has. */
    public void addMore(Twin twin) {
        world.as(twin.owner(), () -> {
            var eve = customer(twin.workspace(), NaturalKeys.EVE);
            events.take(twin.workspace(), NaturalKeys.story(eve, "eve"));
            catalogue.describe(twin.workspace(), new CatalogueKey.Event("Purchased"), "Bought", "");
            catalogue.describe(twin.workspace(), new CatalogueKey.Property("amount"), "Paid", "");
            define(twin.workspace(), NaturalKeys.RENTAL);
        });
    }

    private CustomerId customer(WorkspaceId workspace, IncomingCustomer incoming) {
        var taken = customers.take(workspace, List.of(incoming), SubscriptionSource.IMPORT);
        return ((Taken.Created) taken.getFirst()).customer();
    }

    private KeepsakeId id(WorkspaceId workspace, CustomerId customer) {
        return details.require(workspace, customer).customer().keepsakeId();
    }

    private KeepsakeId archive(WorkspaceId workspace, CustomerId customer) {
        var request = new ArchiveRequest(ArchiveReason.REQUEST, Optional.of("T-1"));
        return archiving.archive(workspace, id(workspace, customer), request).keepsakeId();
    }

    private ImportId upload(WorkspaceId workspace) {
        try {
            var file = new ByteArrayInputStream(NaturalKeys.FILE.getBytes(StandardCharsets.UTF_8));
            return files.receive(workspace, ImportKind.CUSTOMERS, "people.csv", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportId checked(WorkspaceId workspace) {
        var id = upload(workspace);
        imports.check(workspace, id);
        return once(workspace, id, ImportState.CHECKED);
    }

    private ImportId finished(WorkspaceId workspace) {
        var id = checked(workspace);
        imports.start(workspace, id);
        return once(workspace, id, ImportState.FINISHED);
    }

    private ImportId once(WorkspaceId workspace, ImportId id, ImportState wanted) {
        await().pollInSameThread().until(() -> imports.require(workspace, id).state(), wanted::equals);
        return id;
    }

    /** Lets data come in, some of which cannot be taken. */
    private KeyId collect(WorkspaceId workspace) {
        rules.allow(workspace, List.of("https://shop.example"));
        collecting.take(workspace, List.of(NaturalKeys.DELIVERY));
        var demo = new KeySecret("made for workspace " + workspace.value());
        Ambient.asKeepsake(() -> keys.adopt(workspace, Optional.of(demo), Optional.empty()));
        return keys.createWriteKey(workspace, "Shop").key().id();
    }

    private void define(WorkspaceId workspace, String event) {
        database.asOwner()
                .update(
                        "insert into event_definition (workspace_id, name, counts_as) values (?, ?, 'order')",
                        workspace.value(),
                        event);
    }

    /** What only time or a crash would: work that nobody goes on with, and things old enough to be cleared away. */
    private void leaveBehind(WorkspaceId workspace, Things things) {
        state(workspace, things.checking(), "checking");
        state(workspace, things.running(), "running");
        state(workspace, things.cancelled(), "cancelled");
        database.asOwner().update("""
                insert into event_message (workspace_id, hash, received_at)
                values (?, decode('00', 'hex'), now() - interval '31 days')
                """, workspace.value());
        database.asOwner().update("""
                insert into import_wrong_row (workspace_id, import_id, line, outcome, reason, fields, email, created_at)
                values (?, ?, 99, 'wrong', 'Old.', array['Ada'], 'ada@example.com', now() - interval '8 days')
                """, workspace.value(), things.finished().value());
        database.asOwner().update("""
                insert into event_definition (workspace_id, name, times, last_seen_at, retired_at)
                values (?, ?, 1, now() - interval '1 year', now())
                """, workspace.value(), NaturalKeys.FAX);
        database.asOwner().update("""
                insert into collecting_problem (workspace_id, id, received_at, outcome, pointer, reason, message)
                values (?, 1, now() - interval '8 days', 'rejected', '', 'Old.', '{}')
                """, workspace.value());
    }

    private void state(WorkspaceId workspace, ImportId id, String state) {
        database.asOwner()
                .update(
                        "update import set state = ?, run = 1 where workspace_id = ? and id = ?",
                        state,
                        workspace.value(),
                        id.value());
    }
}
