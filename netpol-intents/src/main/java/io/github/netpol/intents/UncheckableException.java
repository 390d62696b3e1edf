package io.github.netpol.intents;

/** A claim cannot be checked as it is written: a subject stands for nothing, or a port is not there. */
final class UncheckableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param problem what goes on after "but", without a full stop
     */
    UncheckableException(String problem) {
        super(problem, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
