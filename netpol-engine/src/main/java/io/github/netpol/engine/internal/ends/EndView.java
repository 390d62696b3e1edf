package io.github.netpol.engine.internal.ends;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How to look into a handle. The handles' class says so when it is initialized, which is before there is any handle. */
public final class EndView {
    private static volatile @Nullable Function<Object, End> view;

    private EndView() {}

    /** Sets how to look into a handle. */
    public static void set(Function<Object, End> ofHandle) {
        view = ofHandle;
    }

    static End of(Object handle) {
        Function<Object, End> known = view;
        if (known == null) {
            throw new IllegalStateException("no handle has been made yet");
        }
        return known.apply(handle);
    }
}
