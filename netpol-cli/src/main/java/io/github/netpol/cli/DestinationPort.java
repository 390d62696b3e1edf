package io.github.netpol.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The destination port of a question: a number, or the name of a port of the destination pod. */
sealed interface DestinationPort {

    /** Asks the question. */
    Verdict ask(PolicySet policies, ResolvedEndpoint source, ResolvedEndpoint destination, Protocol protocol);

    /** Writes the port as a JSON value, as it was given. */
    void write(JsonGenerator json) throws IOException;

    /**
     * The port that stands on a command line, where nothing tells numbers from names but their form.
     *
     * @throws UsageException if it is neither
     */
    static DestinationPort parse(String text) {
        if (!Numbered.DIGITS.matcher(text).matches()) {
            try {
                return new Named(text);
            } catch (IllegalArgumentException e) {
                throw new UsageException("`--port`: " + e.getMessage());
            }
        }
        if (!Numbered.WRITTEN_PLAINLY.matcher(text).matches() || !PortSyntax.isNumber(Integer.parseInt(text))) {
            throw new UsageException("`--port`: `" + text + "` must be a number from 1 to 65535, or a port's name");
        }
        return new Numbered(Integer.parseInt(text));
    }

    /**
     * A port number.
     *
     * @param port 1 to 65535
     */
    record Numbered(int port) implements DestinationPort {
        private static final Pattern DIGITS = Pattern.compile("[0-9+-]+");
        private static final Pattern WRITTEN_PLAINLY = Pattern.compile("[1-9][0-9]{0,4}");

        /** Validates the value. */
        public Numbered {
            if (!PortSyntax.isNumber(port)) {
                throw new IllegalArgumentException("port " + port + " must be between 1 and 65535");
            }
        }

        @Override
        public Verdict ask(
                PolicySet policies, ResolvedEndpoint source, ResolvedEndpoint destination, Protocol protocol) {
            return policies.evaluate(source, destination, port, protocol);
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeNumber(port);
        }
    }

    /**
     * The name of a port of the destination pod.
     *
     * @param name the name (S89)
     */
    record Named(String name) implements DestinationPort {
        /** Validates the value. */
        public Named {
            List<String> problems = PortSyntax.nameProblems(name);
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("port name `" + name + "` " + String.join("; ", problems));
            }
        }

        @Override
        public Verdict ask(
                PolicySet policies, ResolvedEndpoint source, ResolvedEndpoint destination, Protocol protocol) {
            try {
                return policies.evaluate(source.endpoint(), destination.endpoint(), name, protocol);
            } catch (IllegalArgumentException e) { // No pod, or a pod without such a port.
                throw new UnanswerableException(String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeString(name);
        }
    }
}
