package io.github.netpol.intents.internal.file;

import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.internal.files.ManifestFiles;
import io.github.netpol.yaml.internal.structure.InputFindings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One file as it was read.
 *
 * @param diagnostics everything that was noticed
 * @param contents what it says; to be used only if there is no error
 */
public record FileReading(List<Diagnostic> diagnostics, Contents contents) {

    private interface Source {
        Contents read(InputFindings findings) throws IOException;
    }

    /** Reads a file. */
    public static FileReading of(Path file) {
        return reading(file.toString(), findings -> {
            if (Files.isDirectory(file)) {
                findings.unreadable("this is a folder; name the intent files in it");
                return Contents.NONE;
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return contents(file.toString(), stream, findings);
            }
        });
    }

    /** Reads a stream to its end, and does not close it. */
    public static FileReading of(String name, InputStream stream) {
        return reading(name, findings -> contents(name, stream, findings));
    }

    private static FileReading reading(String name, Source source) {
        InputFindings findings = new InputFindings(name);
        Contents contents = Contents.NONE;
        try {
            contents = source.read(findings);
        } catch (IOException e) {
            findings.unreadable(ManifestFiles.problem(e));
        }
        return new FileReading(findings.sorted(), contents);
    }

    private static Contents contents(String name, InputStream stream, InputFindings findings) throws IOException {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? CsvFile.read(stream, findings)
                : StructuredFile.read(stream, findings);
    }
}
