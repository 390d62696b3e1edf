package io.github.netpol.yaml.internal.text;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * SnakeYAML's scanner, but with tabs between tokens, as Kubernetes takes them. It keeps the next token at hand: the parser
 * asks for it several times, and each time SnakeYAML's would look at all keys that are still open.
 */
final class TabScanner implements Scanner {
    private static final LoaderOptions OPTIONS = new LoaderOptions();

    private final CharReader reader;
    private final Scanner scanner;
    private @Nullable Token next;

    TabScanner(CharReader reader) {
        this.reader = reader;
        this.scanner = new ScannerImpl(reader, OPTIONS);
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return peekToken().getTokenId() == choice;
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        Token.ID id = peekToken().getTokenId();
        for (Token.ID choice : choices) {
            if (id == choice) {
                return true;
            }
        }
        return choices.length == 0;
    }

    @Override
    public Token peekToken() {
        while (next == null) {
            try {
                next = scanner.peekToken();
            } catch (ScannerException e) {
                replaceTabs(e);
            }
        }
        return next;
    }

    @Override
    public Token getToken() {
        next = null;
        return scanner.getToken();
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }

    /** If it is a tab that keeps the scanner from the next token, it has not moved on and may try again without. */
    private void replaceTabs(ScannerException e) {
        String problem = e.getProblem();
        boolean tab = reader.peek() == '\t' && problem != null && problem.contains("(TAB)");
        if (!tab || !reader.replaceSeparatingTabs()) {
            throw e;
        }
    }
}
