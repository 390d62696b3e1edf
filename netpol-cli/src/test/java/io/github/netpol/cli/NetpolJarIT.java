package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, started as users start it. */
class NetpolJarIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path path;

    private ManifestFolder folder;

    @BeforeEach
    void writeShop() {
        folder = new ManifestFolder(path).with("shop.yaml", ManifestFolder.SHOP);
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx128m", "-jar", System.getProperty("netpol.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Run run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, "");
    }

    @Test
    void theJarKnowsItsVersion() throws Exception {
        assertThat(run("--version")).isEqualTo(new Run(0, "netpol " + System.getProperty("netpol.version") + "\n", ""));
    }

    @Test
    void theJarAnswersAndEndsWithTheExitCode() throws Exception {
        Run allowed =
                run("evaluate", "-f", folder.toString(), "--from", "shop/web", "--to", "shop/db", "--port", "postgres");
        Run denied = run("evaluate", "-f", folder.toString(), "--from", "shop/db", "--to", "shop/db", "--port", "5432");

        assertThat(allowed.out()).startsWith("shop/web -> shop/db on TCP 5432 is ALLOWED\n");
        assertThat(allowed.exitCode()).isZero();
        assertThat(denied.out()).startsWith("shop/db -> shop/db on TCP 5432 is DENIED by ingress\n");
        assertThat(denied.exitCode()).isEqualTo(1);
        assertThat(run("validate", folder.toString()).exitCode()).isZero();
        assertThat(run("validate", folder.file("nowhere")).exitCode()).isEqualTo(3);
        assertThat(run("validate").exitCode()).isEqualTo(2);
    }

    @Test
    void manyFlowsFromAPipeAreAnsweredInLittleMemory() throws Exception {
        int flows = 200_000;
        Process process = start("evaluate", "-f", folder.toString(), "--flows", "-");
        Thread asking = new Thread(() -> ask(process, flows));
        asking.start();

        long answers = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                assertThat(line).contains("\"allowed\":").contains("\"src\":\"" + source(answers) + "\"");
                answers++;
            }
        }
        asking.join();
        assertThat(answers).isEqualTo(flows);
        assertThat(process.waitFor()).isZero();
    }

    private static void ask(Process process, int flows) {
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < flows; i++) {
                writer.write("{\"src\":\"" + source(i) + "\",\"dst\":\"shop/db\",\"port\":5432}\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(long number) {
        return number % 2 == 0
                ? "shop/web"
                : "198." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    @Test
    void anAnswerIsThereBeforeTheNextQuestionIsAsked() throws Exception {
        Process process = start("evaluate", "-f", folder.toString(), "--flows", "-");
        try (Writer writer = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int port = 5431; port <= 5433; port++) {
                writer.write("{\"src\":\"shop/web\",\"dst\":\"shop/db\",\"port\":" + port + "}\n");
                writer.flush();
                assertThat(reader.readLine()).contains("\"port\":" + port + ",", "\"allowed\":" + (port == 5432));
            }
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aReaderThatGoesAwayEndsTheReplayQuietly() throws Exception {
        folder.with("flows.jsonl", "{\"src\":\"shop/web\",\"dst\":\"shop/db\",\"port\":1}\n".repeat(20_000));
        File err = path.resolve("err.txt").toFile();
        Process process = new ProcessBuilder(
                        JAVA,
                        "-jar",
                        System.getProperty("netpol.jar"),
                        "evaluate",
                        "-f",
                        folder.file("shop.yaml"),
                        "--flows",
                        folder.file("flows.jsonl"))
                .redirectError(err)
                .start();
        process.getInputStream().close();

        assertThat(process.waitFor()).isEqualTo(3); // Not every line was answered.
        assertThat(err).isEmpty();
    }
}
