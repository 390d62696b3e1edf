/** Tests of what policies are meant to do: see {@link io.github.netpol.testing}. */
module io.github.netpol.testing {
    requires transitive io.github.netpol.intents;
    requires transitive org.assertj.core;
    requires static transitive org.junit.jupiter.api; // whoever runs other tests than JUnit's has the assertions alone
    requires com.google.common;
    requires static org.jspecify;

    exports io.github.netpol.testing;
}
