package io.github.netpol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.benchmark.loads.CountingLoader;
import java.lang.reflect.Constructor;
import java.util.function.BiFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many fields and elements of arrays a question reads: what its time depends on most, and, unlike that, the same on every
 * machine. Counted in the bytecode, so more than a compiled program reads.
 */
class LoadsTest {
    // Of pods of one namespace, and of two.
    private static final int AT_HOME = 17;
    private static final int ELSEWHERE = 29;
    // Where it depends on the port, or a pair has no place in a table.
    private static final int MOST = 99;
    // Of an address, but for the search among the edges of blocks with the same leading bits.
    private static final int WITHOUT_SEARCH = 46;

    @ParameterizedTest
    @CsvSource({"medium, realistic", "large, realistic", "medium, uniform"})
    void whatAQuestionAboutPodsReadsDoesNotGrowWithTheCluster(String shape, String mix) throws Exception {
        long[] loads = loadsOfQuestions(shape, mix);

        assertThat(loads[0]).isPositive();
        assertThat(loads[loads.length / 2]).isLessThanOrEqualTo(mix.equals("uniform") ? ELSEWHERE : AT_HOME);
        assertThat(loads[loads.length * 9 / 10]).isLessThanOrEqualTo(ELSEWHERE);
        assertThat(loads[loads.length - 1]).isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 16})
    void whatAQuestionAboutAnAddressReadsGrowsWithTheLogarithmOfTheCidrs(int log) throws Exception {
        IntToLongFunction loads = counted(LoadsOfAddresses.class);

        assertThat(loads.applyAsLong(1 << log)).isPositive().isLessThanOrEqualTo(WITHOUT_SEARCH + 4L * log);
    }

    private static long[] loadsOfQuestions(String shape, String mix) throws ReflectiveOperationException {
        BiFunction<String, String, long[]> loads = counted(LoadsOfQuestions.class);
        return loads.apply(shape, mix);
    }

    @SuppressWarnings("unchecked")
    private static <T> T counted(Class<? extends T> type) throws ReflectiveOperationException {
        Constructor<?> constructor =
                new CountingLoader().loadClass(type.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (T) constructor.newInstance();
    }
}
