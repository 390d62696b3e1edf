package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Subject;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.syntax.AddressSyntax;
import io.github.netpol.model.syntax.AddressSyntax.Problem;
import io.github.netpol.yaml.internal.structure.Quoted;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Endpoints as one text, for the cells of a table. Before the slash is the namespace, after it what is meant there; a star is
 * everything, and brackets behind it select by labels:
 *
 * <ul>
 *   <li>{@code shop/web}, {@code shop/StatefulSet/db}, {@code shop/Pod/db-0}
 *   <li>{@code shop/*}, <code>shop/*[app in (web,bff)]</code>, <code>*[team=a]/*[app=web]</code>
 *   <li>{@code 10.0.0.1}, {@code 10.0.0.0/8}, {@code service:shop/db}, {@code pods}, {@code outside}
 * </ul>
 */
final class EndpointText {
    /** The forms, in messages. */
    static final String FORMS =
            "`namespace/workload`, `namespace/Kind/name`, `namespace/*`, `namespace/*[app=web]`, an IP"
                    + " address or CIDR, `service:namespace/name`, `pods` or `outside`";

    private static final String SERVICE = "service:";
    private static final String POD = "Pod/";
    private static final Pattern PARTS = Pattern.compile("(?<namespace>[^/\\[\\]]*(?:\\[[^\\[\\]]*\\])?)/(?<pods>.*)");
    private static final Pattern SELECTED = Pattern.compile("\\*(?:\\[(?<selector>[^\\[\\]]*)\\])?");

    private EndpointText() {}

    /**
     * The endpoint that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    static Subject read(String text) {
        if (text.equals("pods")) {
            return Subject.anyPod();
        }
        if (text.equals("outside")) {
            return Subject.outsideTheCluster();
        }
        if (text.startsWith(SERVICE)) {
            return new Subject.Service(Names.ofService(text.substring(SERVICE.length())));
        }
        if (AddressSyntax.address(text).problem() != Problem.SYNTAX) {
            return new Subject.At(Address.parse(text));
        }
        if (AddressSyntax.cidr(text).problem() != Problem.SYNTAX) {
            return new Subject.Within(Cidr.parse(text));
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(Quoted.of(text) + " is no endpoint; write " + FORMS);
        }
        return pods(parts.group("namespace"), parts.group("pods"));
    }

    private static Subject pods(String namespace, String pods) {
        Matcher namespaces = SELECTED.matcher(namespace);
        Matcher selected = SELECTED.matcher(pods);
        if (namespaces.matches()) {
            if (!selected.matches()) {
                throw new IllegalArgumentException(
                        "`" + Quoted.cut(pods) + "` is a name in one namespace; write that one before the `/`");
            }
            return new Subject.PodsIn(selector(namespaces), selector(selected));
        }
        String home = Names.ofNamespace(namespace);
        if (selected.matches()) {
            return new Subject.PodsOf(home, selector(selected));
        }
        return pods.startsWith(POD)
                ? Subject.pod(home, Names.ofPod(pods.substring(POD.length())))
                : Subject.workload(home, Names.ofWorkload(pods).toString());
    }

    private static LabelSelector selector(Matcher selected) {
        String selector = selected.group("selector");
        return selector == null ? LabelSelector.EVERYTHING : LabelSelector.parse(selector);
    }
}
