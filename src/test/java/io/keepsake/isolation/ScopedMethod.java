package io.keepsake.isolation;

import io.keepsake.Application;
import io.keepsake.platform.workspace.InWorkspace;
import io.keepsake.platform.workspace.Right;
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
        return Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getType)
                .filter(type -> type != null)
                .map(ClassUtils::getUserClass)
                .filter(ScopedMethod::isKeepsakes)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(InWorkspace.class))
                .map(ScopedMethod::of);
    }

    /** The one that the probe calls. */
    static ScopedMethod of(Probe probe, ListableBeanFactory beans) {
        return all(beans)
                .filter(method -> method.name.equals(probe.method()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isKeepsakes(Class<?> type) {
        return type.getName().startsWith("io.keepsake.")
                && type.getProtectionDomain()
                        .getCodeSource()
                        .equals(Application.class.getProtectionDomain().getCodeSource());
    }

    private static ScopedMethod of(Method method) {
        var scope = method.getAnnotation(InWorkspace.class);
        var parameters = Arrays.stream(method.getParameterTypes())
                .skip(1)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        var name = method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameters + ")";
        return new ScopedMethod(name, scope.value(), scope.readOnly());
    }
}
