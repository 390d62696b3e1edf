package io.github.netpol.yaml.internal.kind;

/**
 * What an object says that it is.
 *
 * @param apiVersion the group and version, or the version alone
 * @param kind the kind
 */
record Header(String apiVersion, String kind) {
    private static final String LIST = "List";

    /** The group; empty for the core group. */
    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Whether the group is one of Kubernetes itself, and not one that somebody added. */
    boolean isBuiltIn() {
        return !group().contains(".") || group().endsWith(".k8s.io");
    }

    /** Whether this is a list of objects. */
    boolean isList() {
        return kind.endsWith(LIST);
    }

    /** Whether this is a list that may hold objects of every kind. */
    boolean isListOfAnything() {
        return kind.equals(LIST);
    }

    /** What the items of a list of one kind are. */
    Header item() {
        return new Header(apiVersion, kind.substring(0, kind.length() - LIST.length()));
    }
}
