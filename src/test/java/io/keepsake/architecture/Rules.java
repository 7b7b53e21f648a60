package io.keepsake.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import io.keepsake.platform.workspace.Ambient;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.WithoutWorkspace;
import io.keepsake.platform.workspace.WorkspaceId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What ARCHITECTURE asks of every class, as rules that can be broken. */
final class Rules {
    static final ArchRule ONLY_UI_AND_PLATFORM_KNOW_VAADIN = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "io.keepsake.platform..")
            // the app shell is Vaadin's way to say which styles a page starts with
            .and()
            .doNotHaveFullyQualifiedName("io.keepsake.Application")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    static final ArchRule REPOSITORIES_ARE_NOT_PUBLIC = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    static final ArchRule REPOSITORIES_ASK_FOR_THE_WORKSPACE_FIRST = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Repository.class)
            .and()
            .doNotHaveName("save")
            .should(ask("for the workspace first", Rules::asksForTheWorkspaceFirst))
            .allowEmptyShould(true);

    static final ArchRule SQL_ASKS_FOR_THE_WORKSPACE_FIRST = methods()
            .that()
            .areDeclaredInClassesThat(speakSql())
            .and()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .should(ask(
                    "for the workspace first, or be for none",
                    method -> asksForTheWorkspaceFirst(method) || method.isAnnotatedWith(WithoutWorkspace.class)))
            .allowEmptyShould(true);

    static final ArchRule SERVICES_SAY_FOR_WHICH_WORKSPACE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(ask("say for which workspace they are, and which right they need", Rules::isScoped));

    static final ArchRule A_WORKSPACE_IS_NAMED_BY_THE_FIRST_ARGUMENT = methods()
            .that()
            .areAnnotatedWith(InWorkspace.class)
            .should(ask("for the workspace first", Rules::asksForTheWorkspaceFirst))
            .andShould(ask(
                    "be reachable for the proxy",
                    method -> !method.getModifiers().contains(JavaModifier.PRIVATE)));

    static final ArchRule TRANSACTIONS_BEGIN_ONLY_WITH_A_SCOPE = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should(ask(
                    "join a transaction, not begin one",
                    method -> method.getAnnotationOfType(Transactional.class).propagation() == Propagation.MANDATORY))
            .allowEmptyShould(true);

    static final ArchRule AMBIENT_STATE_LIVES_IN_ONE_CLASS = noClasses()
            .that(not(belongToAnyOf(Ambient.class)))
            .should()
            .dependOnClassesThat(assignableTo(ThreadLocal.class)
                    .or(assignableTo(ScopedValue.class))
                    .or(assignableTo(SecurityContextHolder.class)));

    static final ArchRule VIEWS_ARE_PRIVATE_TO_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .andShould(haveNoPublicConstructor())
            .allowEmptyShould(true);

    static final ArchRule NOBODY_BUT_SLOTS_IS_SEEN_OF_A_UI = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.keepsake..ui..", "broken..ui..")
                    .and(not(resideInAnyPackage("io.keepsake.platform.."))));

    /** Else its statement stays open on the connection for as long as the transaction lasts; a list closes it at once. */
    static final ArchRule STREAMS_OF_ROWS_ARE_CLOSED = classes()
            .that(call(JdbcClient.MappedQuerySpec.class, "stream"))
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("close"))
                    .and(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(assignableTo(BaseStream.class)))));

    private static final Set<String> SQL = Set.of(
            "JdbcClient", "JdbcTemplate", "NamedParameterJdbcTemplate", "JdbcAggregateOperations", "JdbcOperations");

    private Rules() {}

    /** Accounts and the platform own the tables that are asked before a workspace is known. */
    private static DescribedPredicate<JavaClass> speakSql() {
        return DescribedPredicate.<JavaClass>describe(
                        "speak SQL",
                        type -> type.getFields().stream()
                                .anyMatch(
                                        field -> SQL.contains(field.getRawType().getSimpleName())))
                .and(not(resideInAnyPackage("io.keepsake.platform..", "io.keepsake.account..")));
    }

    private static DescribedPredicate<JavaClass> call(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                "call " + owner.getSimpleName() + "." + method + "()",
                type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(owner)
                                && call.getName().equals(method)));
    }

    private static boolean asksForTheWorkspaceFirst(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(WorkspaceId.class);
    }

    private static boolean isScoped(JavaMethod method) {
        return method.isAnnotatedWith(InWorkspace.class)
                || method.isAnnotatedWith(WithoutWorkspace.class)
                || method.isAnnotatedWith(Transactional.class);
    }

    private static ArchCondition<JavaMethod> ask(String what, Predicate<JavaMethod> satisfied) {
        return new ArchCondition<>("ask " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                // lambdas and bridges are the compiler's
                if (!method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.BRIDGE)) {
                    events.add(new SimpleConditionEvent(method, satisfied.test(method), method.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoPublicConstructor() {
        return new ArchCondition<>("have no public constructor") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                for (JavaConstructor constructor : view.getConstructors()) {
                    var open = constructor.getModifiers().contains(JavaModifier.PUBLIC);
                    events.add(new SimpleConditionEvent(constructor, !open, constructor.getFullName()));
                }
            }
        };
    }
}
