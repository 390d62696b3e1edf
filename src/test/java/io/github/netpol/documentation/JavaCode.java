package io.github.netpol.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.documentation.Document.Block;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java blocks of a document: a block with a class is compiled and its tests run; the others together are one program. */
final class JavaCode {
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public |final )*class (\\w+)");
    private static final String PROGRAM = "DocumentedProgram";

    private final Path classes;

    /** Compiles into that folder. */
    JavaCode(Path classes) {
        this.classes = classes;
    }

    static boolean isType(Block block) {
        return TYPE.matcher(block.text()).find();
    }

    /** Compiles the block's class, runs its tests with JUnit, and gives what those say that fail. */
    String runTests(Block block) throws Exception {
        Matcher type = TYPE.matcher(block.text());
        assertThat(type.find()).isTrue();
        compile(type.group(1), block.text());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        DocumentedTests.class.getName(),
                        type.group(1))
                .directory(Repository.ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit code of the tests of %s, which printed%n%s", type.group(1), out)
                .isZero();
        return out;
    }

    /** Compiles and runs the statements of all blocks as one program; gives what each block printed, by its line. */
    Map<Integer, String> runProgram(List<Block> blocks) throws Exception {
        StringBuilder imports = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (Block block : blocks) {
            body.append("System.out.print(\"\\f").append(block.line()).append("\\f\");\n");
            for (String line : withAbsolutePaths(block.text()).lines().toList()) {
                (line.startsWith("import ") ? imports : body).append(line).append('\n');
            }
        }
        String distinctImports = imports.toString().lines().distinct().collect(Collectors.joining("\n"));
        Class<?> program = compile(
                PROGRAM,
                distinctImports + "\nclass " + PROGRAM + " {\n static void run() throws Exception {\n" + body + "}\n}");
        Method run = program.getDeclaredMethod("run");
        run.setAccessible(true);
        return printed(run);
    }

    private static Map<Integer, String> printed(Method run) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run.invoke(null);
        } finally {
            System.setOut(before);
        }
        String[] pieces = bytes.toString(StandardCharsets.UTF_8).split("\f", -1);
        Map<Integer, String> printed = new TreeMap<>();
        for (int i = 1; i < pieces.length; i += 2) {
            printed.put(Integer.valueOf(pieces[i]), pieces[i + 1].replace(Repository.ROOT + "/", ""));
        }
        return printed;
    }

    /** Readers run the code in the top folder, the tests run in another. */
    private static String withAbsolutePaths(String text) {
        return text.replace("\"examples/", "\"" + Repository.ROOT + "/examples/");
    }

    private Class<?> compile(String name, String source) throws IOException, ClassNotFoundException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = new ArrayList<>(List.of("--release", "17", "-proc:none", "-Xlint:all,-path,-options"));
        options.addAll(List.of("-Werror", "-d", classes.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(file))
                .call();
        assertThat(compiled).as("%s%nof%n%s", messages, source).isTrue();
        URL[] urls = {classes.toUri().toURL()};
        // Not closed: the classes are used after this.
        URLClassLoader loader = new URLClassLoader(urls, JavaCode.class.getClassLoader());
        return Class.forName(name, true, loader);
    }
}
