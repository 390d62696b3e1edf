package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.Cidr.Validation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpBlockTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/9",
        "10.0.0.0/8, 10.255.255.255/32",
        "0.0.0.0/0, 0.0.0.0/1",
        "192.168.0.0/16, 192.168.3.0/24",
        "fd00:192:168::/48, fd00:192:168:3::/64",
        "::/0, ::1/128"
    })
    void s86AnExceptionIsAStrictPartOfTheBlock(String cidr, String except) {
        assertThat(IpBlock.of(cidr, except).except()).containsExactly(Cidr.parse(except));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8",
        "10.0.0.0/8, 11.0.0.0/16",
        "10.0.0.0/8, 0.0.0.0/0",
        "10.0.0.0/9, 10.0.0.0/8",
        "0.0.0.0/0, 2001:db8::/64",
        "::/0, 10.0.0.0/8",
        "::/0, ::/0",
        "10.0.0.1/32, 10.0.0.1/32",
        "10.0.0.1/32, 10.0.0.0/31",
        "fd00:192:168::/48, fd00:192:169::/64"
    })
    void s86AnyOtherExceptionIsRefused(String cidr, String except) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpBlock.of(cidr, except))
                .withMessage(
                        "except `" + except + "` must lie in the block's cidr `" + cidr + "` and be smaller than it");
    }

    @Test
    void s86TheMaskedBaseOfAnExceptionCounts() {
        Cidr except = Cidr.parse("10.200.0.1/9", Validation.LEGACY);

        assertThat(new IpBlock(Cidr.parse("10.0.0.0/8"), List.of(except)).except())
                .containsExactly(Cidr.parse("10.128.0.0/9"));
    }

    @Test
    void s86EveryExceptionIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpBlock.of("10.0.0.0/8", "10.1.0.0/16", "11.0.0.0/16"))
                .withMessageContaining("`11.0.0.0/16`");
    }

    @Test
    void s86TwoHalvesMayEmptyABlock() {
        IpBlock empty = IpBlock.of("10.0.0.0/8", "10.0.0.0/9", "10.128.0.0/9");

        assertThat(empty.contains(Address.parse("10.0.0.1"))).isFalse();
        assertThat(empty.contains(Address.parse("10.200.0.1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, true",
        "10.0.255.255, true",
        "10.1.0.0, false",
        "10.1.255.255, false",
        "10.2.0.0, true",
        "10.3.0.1, false",
        "11.0.0.0, false",
        "::ffff:10.0.0.1, true",
        "::10.0.0.1, false"
    })
    void s56ABlockContainsItsCidrWithoutItsExceptions(String address, boolean contained) {
        IpBlock block = IpBlock.of("10.0.0.0/8", "10.1.0.0/16", "10.3.0.0/16");

        assertThat(block.contains(Address.parse(address))).isEqualTo(contained);
    }

    @Test
    void theTextNamesTheExceptions() {
        assertThat(IpBlock.of("10.0.0.0/8")).hasToString("10.0.0.0/8");
        assertThat(IpBlock.of("10.0.0.0/8", "10.1.0.0/16", "10.2.0.0/16"))
                .hasToString("10.0.0.0/8 except 10.1.0.0/16, 10.2.0.0/16");
    }

    @Test
    void laterChangesOfTheInputDoNotShow() {
        List<Cidr> except = new ArrayList<>(List.of(Cidr.parse("10.1.0.0/16")));
        IpBlock block = new IpBlock(Cidr.parse("10.0.0.0/8"), except);
        except.clear();

        assertThat(block).isEqualTo(IpBlock.of("10.0.0.0/8", "10.1.0.0/16"));
        assertThat(block.except()).isUnmodifiable();
    }
}
