package io.github.netpol.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words by which an option's values are named on the command line; upper and lower case are the same. */
final class Words<E extends Enum<E>> implements ITypeConverter<E> {
    private final Map<String, E> values = new LinkedHashMap<>();
    private final String expected;

    /** Words for the values of a type, each made by the function. */
    Words(Class<E> type, Function<E, String> word) {
        StringBuilder all = new StringBuilder();
        for (E value : type.getEnumConstants()) {
            String ofValue = word.apply(value);
            values.put(ofValue.toLowerCase(Locale.ROOT), value);
            all.append(all.isEmpty() ? "" : ", ").append('`').append(ofValue).append('`');
        }
        expected = all.toString();
    }

    /** Words as {@code app-and-sidecar} for {@code APP_AND_SIDECAR}. */
    static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(type, value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public E convert(String text) {
        E value = values.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw new TypeConversionException("`" + text + "` is none of " + expected);
        }
        return value;
    }
}
