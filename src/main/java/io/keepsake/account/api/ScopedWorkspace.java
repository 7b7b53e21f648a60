package io.keepsake.account.api;

import io.keepsake.account.KeyKind;
import io.keepsake.account.KeyScope;
import io.keepsake.account.KnownKey;
import io.keepsake.account.WithScope;
import io.keepsake.account.Workspace;
import io.keepsake.platform.http.Refused;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds what {@link WithScope} asks for. */
final class ScopedWorkspace implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(WithScope.class);
    }

    @Override
    public Workspace resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var scope = Objects.requireNonNull(parameter.getParameterAnnotation(WithScope.class))
                .value();
        var key = (KnownKey) Objects.requireNonNull(
                request.getAttribute(Entrance.KEY, RequestAttributes.SCOPE_REQUEST),
                "The entrance lets no one else in");
        require(key, scope);
        return key.workspace();
    }

    private static void require(KnownKey key, KeyScope scope) {
        if (key.kind() == KeyKind.WRITE) {
            throw Refused.with(
                    HttpStatus.FORBIDDEN, "A write key only sends what customers do. Use an API key of the workspace.");
        }
        if (!key.scopes().contains(scope)) {
            throw Refused.with(
                    HttpStatus.FORBIDDEN,
                    "This key does not have the scope “" + scope.name().toLowerCase(Locale.ROOT) + "”.");
        }
    }
}
