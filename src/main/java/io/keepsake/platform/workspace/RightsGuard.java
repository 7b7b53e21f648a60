package io.keepsake.platform.workspace;

import java.util.Objects;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Inside the transaction, before the work: refuses an actor without the right the method asks for. */
final class RightsGuard implements MethodInterceptor {
    private final ObjectProvider<Rights> rights;

    RightsGuard(ObjectProvider<Rights> rights) {
        this.rights = rights;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var required = call.getMethod().getAnnotation(InWorkspace.class);
        if (required != null) {
            var workspace = (WorkspaceId) Objects.requireNonNull(call.getArguments()[0]);
            require(workspace, required.value());
        }
        return call.proceed();
    }

    private void require(WorkspaceId workspace, Right right) {
        var actor = Ambient.actor().orElseThrow(() -> new NotPermitted("Sign in first."));
        var permitted = switch (actor) {
            case Actor.Keepsake() -> true;
            case Actor.Key(WorkspaceId own, int id, Set<Right> granted) ->
                own.equals(workspace) && granted.contains(right);
            case Actor.User(UserId user) -> rights.getObject().has(user, workspace, right);
        };
        if (!permitted) {
            throw new NotPermitted(
                    actor instanceof Actor.Key
                            ? "This key does not allow this."
                            : "Your role in this workspace does not allow this.");
        }
    }
}
