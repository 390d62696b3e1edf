package io.github.netpol.cli;

/** A question that has no answer, such as one about a pod that is not there; the message says why. */
final class UnanswerableException extends AbortException {
    private static final long serialVersionUID = 1L;

    UnanswerableException(String message) {
        super(message, null, ExitCode.USAGE);
    }
}
