package io.github.netpol.cli;

import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.IntentResult.Outcome;
import io.github.netpol.model.SourceLocation;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results in the XML that JUnit's runners made common. A file is a suite; an intent that is waived is a skipped test. There are
 * no times, so the same results are the same bytes.
 */
final class JunitReport implements IntentReport {

    @Override
    public void write(IntentResults results, Terminal terminal) throws IOException {
        StringWriter text = new StringWriter();
        try {
            // Not to the stream: there the writer of the JDK knows an encoding, and makes references of what it cannot
            // encode.
            new Document(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).write(results);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        terminal.out().println(text);
    }

    /** One document. */
    private record Document(XMLStreamWriter xml) {

        void write(IntentResults results) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            start(0, "testsuites");
            attribute("name", "netpol test");
            counts(results.all().size(), results.count(Outcome.FAILED, Outcome.EXPIRED), results.count(Outcome.WAIVED));
            for (IntentResults.OfFile file : results.files()) {
                suite(file, results);
            }
            end(0);
            xml.writeEndDocument();
            xml.flush();
        }

        private void suite(IntentResults.OfFile file, IntentResults results) throws XMLStreamException {
            start(1, "testsuite");
            attribute("name", file.file());
            counts(file.intents().size(), file.count(Outcome.FAILED, Outcome.EXPIRED), file.count(Outcome.WAIVED));
            for (IntentResult result : file.intents()) {
                testcase(result, file.file());
            }
            for (String policy : results.ignored()) {
                element(2, "system-out", "ignored, so these results may be wrong: " + policy);
            }
            end(1);
        }

        private void testcase(IntentResult result, String file) throws XMLStreamException {
            start(2, "testcase");
            attribute("name", result.intent().name());
            attribute("classname", file);
            String onWaiver = result.onWaiver();
            switch (result.outcome()) {
                case PASSED -> {
                    if (!onWaiver.isEmpty()) {
                        element(3, "system-out", onWaiver);
                    }
                }
                case WAIVED -> {
                    start(3, "skipped");
                    attribute("message", onWaiver);
                    text(IntentReport.message(result));
                    xml.writeEndElement();
                }
                case FAILED, EXPIRED -> failure(result, onWaiver);
            }
            end(2);
        }

        private void failure(IntentResult result, String onWaiver) throws XMLStreamException {
            SourceLocation location = result.intent().location();
            start(3, "failure");
            attribute("message", IntentReport.summary(result));
            attribute("type", result.outcome().name());
            text(location + "\n" + (onWaiver.isEmpty() ? "" : onWaiver + "\n") + IntentReport.message(result));
            xml.writeEndElement();
        }

        private void counts(long tests, long failures, long skipped) throws XMLStreamException {
            attribute("tests", Long.toString(tests));
            attribute("failures", Long.toString(failures));
            attribute("errors", "0");
            attribute("skipped", Long.toString(skipped));
        }

        private void start(int depth, String name) throws XMLStreamException {
            indent(depth);
            xml.writeStartElement(name);
        }

        private void end(int depth) throws XMLStreamException {
            indent(depth);
            xml.writeEndElement();
        }

        private void indent(int depth) throws XMLStreamException {
            xml.writeCharacters("\n" + "  ".repeat(depth));
        }

        private void element(int depth, String name, String content) throws XMLStreamException {
            start(depth, name);
            text(content);
            xml.writeEndElement();
        }

        private void attribute(String name, String value) throws XMLStreamException {
            xml.writeAttribute(name, SafeText.line(value));
        }

        private void text(String content) throws XMLStreamException {
            xml.writeCharacters(SafeText.lines(content));
        }
    }
}
