package io.keepsake.isolation;

import io.keepsake.Application;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
import io.keepsake.platform.workspace.WithoutWorkspace;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * A method of Keepsake that works on one workspace.
 *
 * @param name "Customers.find(KeepsakeId)": without the workspace, which every one has
 */
record ScopedMethod(String name, Right right, boolean readOnly) {
    /** All of all beans; those of the tests are not Keepsake's. */
    static Stream<ScopedMethod> all(ListableBeanFactory beans) {
        return methods(beans)
                .filter(method -> method.isAnnotationPresent(InWorkspace.class))
                .map(ScopedMethod::of);
    }

    /** Names of those that work on no workspace, and may write. */
    static Stream<String> writesWithoutWorkspace(ListableBeanFactory beans) {
        return methods(beans)
                .filter(method -> method.isAnnotationPresent(WithoutWorkspace.class)
                        && !method.getAnnotation(WithoutWorkspace.class).readOnly())
                .map(method -> name(method, 0));
    }

    /** The one that the probe calls. */
    static ScopedMethod of(Probe probe, ListableBeanFactory beans) {
        return all(beans)
                .filter(method -> method.name.equals(probe.method()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Method> methods(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getType)
                .filter(type -> type != null)
                .map(ClassUtils::getUserClass)
                .filter(ScopedMethod::isKeepsakes)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
    }

    private static boolean isKeepsakes(Class<?> type) {
        return type.getName().startsWith("io.keepsake.")
                && type.getProtectionDomain()
                        .getCodeSource()
                        .equals(Application.class.getProtectionDomain().getCodeSource());
    }

    private static ScopedMethod of(Method method) {
        var scope = method.getAnnotation(InWorkspace.class);
        return new ScopedMethod(name(method, 1), scope.value(), scope.readOnly());
    }

    private static String name(Method method, int leftOut) {
        var parameters = Arrays.stream(method.getParameterTypes())
                .skip(leftOut)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }
}
