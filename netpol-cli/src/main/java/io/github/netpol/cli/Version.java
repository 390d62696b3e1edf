package io.github.netpol.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Netpol.class.getPackage().getImplementationVersion();
        return new String[] {"netpol " + (version == null ? "(unpackaged)" : version)};
    }
}
