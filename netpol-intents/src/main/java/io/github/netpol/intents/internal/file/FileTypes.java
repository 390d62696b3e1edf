package io.github.netpol.intents.internal.file;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.INT32;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.SCALAR;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT_MAP;
import static io.github.netpol.yaml.internal.structure.FieldType.listOf;
import static io.github.netpol.yaml.internal.structure.FieldType.mapOf;
import static io.github.netpol.yaml.internal.structure.FieldType.oneOf;

import io.github.netpol.yaml.internal.structure.FieldType;
import io.github.netpol.yaml.internal.structure.ObjectType;

/** The tables of an intent file. The JSON schema beside this package says the same, and a test holds them together. */
final class FileTypes {
    private static final FieldType SELECTOR = oneOf("a label selector or an object of labels", TEXT, TEXT_MAP);

    /** An endpoint that another one excepts; it has no exceptions of its own. */
    static final ObjectType EXCEPTED = ObjectType.closed("an excepted endpoint")
            .with("namespace", TEXT)
            .with("namespaceLabels", SELECTOR)
            .with("workload", TEXT)
            .with("pod", TEXT)
            .with("labels", SELECTOR)
            .with("ip", TEXT)
            .with("cidr", TEXT)
            .with("service", TEXT)
            .with("all", TEXT)
            .with("outside", TEXT);

    private static final FieldType EXCEPTED_OR_NAME = endpointOrName(EXCEPTED);

    /** An endpoint. */
    static final ObjectType ENDPOINT = EXCEPTED.calling("an endpoint")
            .with("except", oneOf("an endpoint or a list of them", TEXT, EXCEPTED, listOf(EXCEPTED_OR_NAME)));

    private static final FieldType ENDPOINT_OR_NAME = endpointOrName(ENDPOINT);

    private static final FieldType PORTS = listOf(SCALAR);

    /** One of those who are allowed. */
    static final ObjectType GRANT = ObjectType.closed("an entry of `only`")
            .with("from", ENDPOINT_OR_NAME)
            .with("to", ENDPOINT_OR_NAME)
            .with("ports", PORTS);

    /** Why it is so. */
    static final ObjectType BECAUSE =
            ObjectType.closed("a reason").with("direction", TEXT).with("policy", TEXT);

    /** What an intent may fail for, and until when. */
    static final ObjectType WAIVER =
            ObjectType.closed("a waiver").with("reason", TEXT).with("until", SCALAR);

    /** An intent. */
    static final ObjectType INTENT = ObjectType.closed("an intent")
            .with("name", TEXT)
            .with("from", ENDPOINT_OR_NAME)
            .with("to", ENDPOINT_OR_NAME)
            .with("ports", PORTS)
            .with("expect", TEXT)
            .with("only", listOf(GRANT))
            .with("because", BECAUSE)
            .with("waiver", WAIVER);

    /** A workload that the manifests do not have. */
    static final ObjectType VIRTUAL = ObjectType.closed("a virtual workload")
            .with("namespace", TEXT)
            .with("workload", TEXT)
            .with("labels", TEXT_MAP)
            .with("ports", mapOf(SCALAR));

    /** A whole file. */
    static final ObjectType FILE = ObjectType.closed("an intent file")
            .with("version", INT32)
            .with("world", TEXT)
            .with("define", mapOf(ENDPOINT_OR_NAME))
            .with("virtual", listOf(VIRTUAL))
            .with("intents", listOf(INTENT));

    private FileTypes() {}

    private static FieldType endpointOrName(ObjectType endpoint) {
        return oneOf("an endpoint or the name of one", TEXT, endpoint);
    }
}
