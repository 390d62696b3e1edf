package io.github.netpol.testing;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Manifests;
import java.util.function.Supplier;

/** The worlds that sentences are judged by: the same for the same object, so that policies are compiled once. */
final class Worlds {
    /**
     * By identity. Values of the model do not know where they were read, and two that are equal may come from different
     * files; but a message should name the file of the very cluster that a test was handed. So the places of what
     * {@link PolicyManifests} hands out are found by the object itself. Keys are weak and worlds soft: what nobody else
     * holds is given up, and made anew if it is asked for.
     */
    private static final Cache<Object, World> KNOWN =
            CacheBuilder.newBuilder().weakKeys().softValues().build();

    private Worlds() {}

    static Supplier<World> of(Cluster cluster) {
        return () -> known(cluster, () -> World.of(cluster));
    }

    static Supplier<World> of(Manifests manifests) {
        return () -> known(manifests, () -> World.of(manifests));
    }

    static Supplier<World> of(PolicySet policies) {
        return () -> known(policies, () -> World.of(policies));
    }

    private static World known(Object key, Supplier<World> making) {
        return KNOWN.asMap().computeIfAbsent(key, unknown -> making.get());
    }

    /** The world of manifests, from now on also that of their cluster; what it knows of places, its policies know too. */
    static World handedOut(Manifests manifests) {
        World world = World.of(manifests);
        KNOWN.put(manifests, world);
        KNOWN.put(manifests.cluster(), world);
        KNOWN.put(world.policies(), World.of(world.policies()).with(world.sources()));
        return world;
    }
}
