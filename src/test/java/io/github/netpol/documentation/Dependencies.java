package io.github.netpol.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Dependencies as a document shows them: the project's modules in the version that its POM has. */
final class Dependencies {
    private Dependencies() {}

    static void check(String xml) throws Exception {
        Element project = parse(Repository.read("pom.xml"));
        List<String> modules = texts(project, "module");
        NodeList shown = parse("<dependencies>" + xml + "</dependencies>").getElementsByTagName("dependency");
        assertThat(shown.getLength()).isPositive();
        for (int i = 0; i < shown.getLength(); i++) {
            Element dependency = (Element) shown.item(i);
            assertThat(text(dependency, "groupId")).isEqualTo(text(project, "groupId"));
            assertThat(text(dependency, "version")).isEqualTo(text(project, "version"));
            assertThat(modules).contains(text(dependency, "artifactId"));
        }
    }

    private static Element parse(String xml) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }

    /** The text of the child with that name. */
    private static String text(Element element, String name) {
        List<String> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                found.add(child.getTextContent());
            }
        }
        assertThat(found).as("%s of %s", name, element.getNodeName()).hasSize(1);
        return found.get(0);
    }

    private static List<String> texts(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
