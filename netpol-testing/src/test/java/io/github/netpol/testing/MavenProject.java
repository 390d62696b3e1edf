package io.github.netpol.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Maven project of its own, with the repository that holds our jars. What is missing there comes from the repository of
 * the build that runs this, which is only read, and from the network if that build may use it.
 */
record MavenProject(Path folder) {
    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>outer-build</id>
                  <repositories>
                    <repository>
                      <id>outer-build</id>
                      <url>%1$s</url>
                      <releases><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><enabled>false</enabled></snapshots>
                    </repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>
                      <id>outer-build</id>
                      <url>%1$s</url>
                      <releases><checksumPolicy>ignore</checksumPolicy></releases>
                      <snapshots><enabled>false</enabled></snapshots>
                    </pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>outer-build</activeProfile>
              </activeProfiles>
            </settings>
            """;

    /** What Maven printed, and how it ended. */
    record Build(int exitCode, String log) {}

    /** Copies a project without what was built in it. */
    static MavenProject copyOf(Path original, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(file -> !file.startsWith(original.resolve("target")))
                    .toList()) {
                Files.copy(file, folder.resolve(original.relativize(file).toString()));
            }
        }
        return new MavenProject(folder);
    }

    Build run(String... arguments) throws IOException, InterruptedException {
        Path settings = Files.writeString(
                folder.resolve("outer-build.xml"),
                SETTINGS.formatted(
                        Path.of(System.getProperty("outer.repository")).toUri()));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("outer.maven"), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + System.getProperty("example.repository")));
        if (System.getProperty("outer.network").equals("offline=true")) {
            command.addAll(List.of("-o", "-Daether.offline.protocols=file"));
        }
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Build(process.waitFor(), log);
    }
}
