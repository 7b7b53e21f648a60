package io.keepsake.platform.workspace;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Around the transaction: binds the workspace that the call names, before the transaction begins. */
final class WorkspaceScope implements MethodInterceptor {
    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var wanted = wanted(call);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return Ambient.within(wanted, call::proceed);
        }
        var running = Ambient.scope().orElseThrow();
        // what knows no workspace may join any transaction: it reads only what has none
        if (wanted.equals(running) || wanted instanceof Ambient.Scope.NoWorkspace) {
            return call.proceed();
        }
        throw new IllegalTransactionStateException(
                call.getMethod() + " is for " + wanted + " and cannot join a transaction for " + running);
    }

    private static Ambient.Scope wanted(MethodInvocation call) {
        if (!call.getMethod().isAnnotationPresent(InWorkspace.class)) {
            return new Ambient.Scope.NoWorkspace();
        }
        if (call.getArguments().length > 0 && call.getArguments()[0] instanceof WorkspaceId id) {
            return new Ambient.Scope.OneWorkspace(id);
        }
        throw new IllegalArgumentException(call.getMethod() + " needs a WorkspaceId as its first argument");
    }
}
