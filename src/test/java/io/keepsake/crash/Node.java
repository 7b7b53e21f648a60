package io.keepsake.crash;

import io.keepsake.Application;
import io.keepsake.account.Accounts;
import io.keepsake.account.Keys;
import io.keepsake.account.Members;
import io.keepsake.account.NewUser;
import io.keepsake.account.NewWorkspace;
import io.keepsake.account.Role;
import io.keepsake.account.Users;
import io.keepsake.customer.CustomerIntake;
import io.keepsake.customer.CustomersInDetail;
import io.keepsake.customer.KeepsakeId;
import io.keepsake.customer.SubscriptionSource;
import io.keepsake.customer.Taken;
import io.keepsake.event.EventIntake;
import io.keepsake.imports.FileReceiver;
import io.keepsake.imports.ImportId;
import io.keepsake.imports.ImportKind;
import io.keepsake.imports.Imports;
import io.keepsake.platform.workspace.Actor;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.UserId;
import io.keepsake.platform.workspace.WorkspaceId;
import io.keepsake.privacy.ArchiveReason;
import io.keepsake.privacy.ArchiveRequest;
import io.keepsake.privacy.Archiving;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Keepsake as {@code bin/run} has it, which also does what its standard input says, line by line, and answers each with a
 * line of its own: "archive c7dxvte4dwbp1qnb" with "> archived".
 */
final class Node {
    static final String ANSWER = "> ";
    static final WorkspaceId WORKSPACE = new WorkspaceId(1);

    private static final UserId OWNER = new UserId(1);
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final ApplicationContext keepsake;

    private Node(ApplicationContext keepsake) {
        this.keepsake = keepsake;
    }

    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(Application.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("keepsakeOnly", new KeepsakeOnly()));
        // ends with its input, and so with whoever started it
        try (var keepsake = application.run(arguments);
                var orders = new BufferedReader(new InputStreamReader(System.in))) {
            var node = new Node(keepsake);
            answer("ready");
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                node.obey(order);
            }
        }
    }

    private void obey(String order) {
        var words = List.of(order.split(" "));
        try {
            answer(answer(words.getFirst(), words.subList(1, words.size())));
        } catch (Exception failed) {
            LOG.error("Could not {}", words.getFirst(), failed);
            answer("failed");
        }
    }

    private String answer(String verb, List<String> words) throws IOException {
        return switch (verb) {
            case "open" -> open();
            case "know" -> asOwner(() -> know(words.getFirst()));
            case "key" -> asOwner(this::key);
            case "upload" -> asOwner(() -> upload(Path.of(words.getFirst())));
            case "check" -> asOwner(() -> check(words.getFirst()));
            case "start" -> asOwner(() -> start(words.getFirst()));
            case "archive" -> asOwner(() -> archive(words.getFirst()));
            default -> throw new IllegalArgumentException(verb);
        };
    }

    /** Makes the one workspace of this Keepsake. */
    private String open() {
        return Ambient.as(new Actor.Keepsake(), () -> {
            var owner = the(Users.class).create(new NewUser("Ada", "ada@keepsake.test", "correct horse battery"));
            var account = the(Accounts.class).create("Acme");
            var acme = new NewWorkspace("acme", "Acme", ZoneId.of("UTC"), Currency.getInstance("EUR"), "DE");
            var workspace = the(Accounts.class).addWorkspace(account, acme);
            the(Members.class).join(workspace.id(), owner, Role.OWNER);
            return workspace.id().equals(WORKSPACE) && owner.equals(OWNER) ? "opened" : "not the first";
        });
    }

    /** A customer of that name with a story; answers the Keepsake ID. */
    private String know(String name) {
        var taken = the(CustomerIntake.class)
                .take(WORKSPACE, List.of(Somebody.called(name)), SubscriptionSource.IMPORT)
                .getFirst();
        var customer = ((Taken.Created) taken).customer();
        the(EventIntake.class).take(WORKSPACE, Somebody.story(customer, name));
        return the(CustomersInDetail.class)
                .require(WORKSPACE, customer)
                .customer()
                .keepsakeId()
                .value();
    }

    /** Answers the port and a new write key. */
    private String key() {
        var key = the(Keys.class).createWriteKey(WORKSPACE, "Shop").secret().value();
        return keepsake.getEnvironment().getRequiredProperty("local.server.port") + " " + key;
    }

    /** Events of people who are not known yet; answers the id of the import. */
    private String upload(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var id = the(FileReceiver.class).receive(WORKSPACE, ImportKind.EVENTS, "events.csv", content);
            var guessed = imports().require(WORKSPACE, id).settings();
            imports().configure(WORKSPACE, id, guessed.withAddCustomers(true));
            return id.value();
        }
    }

    private String check(String id) {
        imports().check(WORKSPACE, new ImportId(id));
        return "checking";
    }

    private String start(String id) {
        imports().start(WORKSPACE, new ImportId(id));
        return "started";
    }

    private String archive(String id) {
        var request = new ArchiveRequest(ArchiveReason.REQUEST, Optional.empty());
        the(Archiving.class).archive(WORKSPACE, new KeepsakeId(id), request);
        return "archived";
    }

    private Imports imports() {
        return the(Imports.class);
    }

    private <T> T the(Class<T> service) {
        return keepsake.getBean(service);
    }

    private static <R, X extends Throwable> R asOwner(ScopedValue.CallableOp<R, X> work) throws X {
        return Ambient.as(new Actor.User(OWNER), work);
    }

    private static void answer(String text) {
        System.out.println(ANSWER + text);
    }
}
