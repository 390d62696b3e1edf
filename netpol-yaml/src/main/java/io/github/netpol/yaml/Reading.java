package io.github.netpol.yaml;

import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.internal.files.ManifestFile;
import io.github.netpol.yaml.internal.files.ManifestFiles;
import io.github.netpol.yaml.internal.inventory.Contribution;
import io.github.netpol.yaml.internal.inventory.Inventory;
import io.github.netpol.yaml.internal.structure.InputFindings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One reading of some inputs, from start to end: they are read side by side, and counted one after the other. */
final class Reading {
    /** Less is read before another thread has started. */
    private static final long WORTH_A_THREAD = 1 << 18;

    private final InputReader reader;
    private final Inventory inventory = new Inventory();
    private final List<InputFindings> inputs = new ArrayList<>();

    Reading(ReaderOptions options) {
        reader = new InputReader(options);
    }

    Reading paths(Collection<Path> paths) {
        List<ManifestFile> files = ManifestFiles.find(paths);
        return files(files, threads(files));
    }

    private static int threads(List<ManifestFile> files) {
        int most = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
        long bytes = 0;
        for (int i = 0; most > 1 && i < files.size(); i++) {
            bytes += files.get(i).size();
            if (bytes >= WORTH_A_THREAD) {
                return most;
            }
        }
        return 1;
    }

    /** Reads files; what comes of it does not depend on the number of threads. */
    Reading files(List<ManifestFile> files, int threads) {
        if (threads > 1) {
            SideBySide.each(files, threads, reader::read, this::count);
        } else {
            for (ManifestFile file : files) {
                count(reader.read(file));
            }
        }
        return this;
    }

    Reading stream(String name, InputStream stream) {
        count(reader.read(name, stream));
        return this;
    }

    Reading objects(Iterable<ManifestObject> objects) {
        reader.readObjects(objects).forEach(this::count);
        return this;
    }

    private void count(Input input) {
        inputs.add(input.findings());
        for (Contribution contribution : input.contributions()) {
            contribution.addTo(inventory);
        }
    }

    Manifests done() {
        boolean errors = false;
        for (InputFindings input : inputs) {
            errors |= input.hasErrors();
        }
        // What is noticed only here, of everything together, is never an error.
        Cluster cluster = errors ? Cluster.builder().build() : inventory.cluster();
        List<Diagnostic> all = new ArrayList<>();
        for (InputFindings input : inputs) {
            all.addAll(input.sorted());
        }
        return new Manifests(all, cluster, inventory.sourceMap(), inventory.ignored());
    }
}
