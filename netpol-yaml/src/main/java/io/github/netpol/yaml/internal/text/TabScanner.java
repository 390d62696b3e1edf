package io.github.netpol.yaml.internal.text;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/** SnakeYAML's scanner, but with tabs between tokens, as Kubernetes takes them. */
final class TabScanner implements Scanner {
    private final CharReader reader;
    private final Scanner scanner;

    TabScanner(CharReader reader) {
        this.reader = reader;
        this.scanner = new ScannerImpl(reader, new LoaderOptions());
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        while (true) {
            try {
                return scanner.checkToken(choice);
            } catch (ScannerException e) {
                replaceTabs(e);
            }
        }
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        while (true) {
            try {
                return scanner.checkToken(choices);
            } catch (ScannerException e) {
                replaceTabs(e);
            }
        }
    }

    @Override
    public Token peekToken() {
        while (true) {
            try {
                return scanner.peekToken();
            } catch (ScannerException e) {
                replaceTabs(e);
            }
        }
    }

    @Override
    public Token getToken() {
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
