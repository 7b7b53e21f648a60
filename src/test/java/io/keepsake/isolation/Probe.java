package io.keepsake.isolation;

import io.keepsake.platform.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * How to call one method that works on a workspace.
 *
 * @param method as {@link ScopedMethod} names it
 */
public record Probe(String method, Call call) {
    /** Calls the method for that workspace, on those things: its own, or another one's. */
    @FunctionalInterface
    public interface Call {
        @Nullable
        Object in(WorkspaceId workspace, Things things) throws Exception;
    }

    /** A method that answers nothing, or nothing that is the same twice. */
    @FunctionalInterface
    public interface Deed {
        void in(WorkspaceId workspace, Things things) throws Exception;
    }

    public static Probe asking(String method, Call call) {
        return new Probe(method, call);
    }

    public static Probe doing(String method, Deed deed) {
        return new Probe(method, (workspace, things) -> {
            deed.in(workspace, things);
            return "done";
        });
    }

    @Override
    public String toString() {
        return method;
    }
}
