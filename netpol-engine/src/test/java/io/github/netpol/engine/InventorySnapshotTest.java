package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.engine.internal.snapshot.Frame;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventorySnapshotTest {
    private static final int HEADER = 20;
    private static final int DIGEST = 32;
    private static final Namespace SHOP = Namespace.of("shop", "team", "red");
    private static final Inventory INVENTORY = Inventory.of(
            PolicySet.of(
                    List.of(
                            NetworkPolicy.builder("shop", "everything")
                                    .podSelector(LabelSelector.matching("app", "web")
                                            .andIn("tier", "a", "b")
                                            .andNotIn("old", "x")
                                            .andExists("app")
                                            .andDoesNotExist("gone"))
                                    .ingress(
                                            Rule.EVERYTHING,
                                            Rule.from(
                                                            Peer.pods("app", "web"),
                                                            Peer.namespaces("team", "red"),
                                                            new Peer.PodsInNamespaces(
                                                                    LabelSelector.EVERYTHING,
                                                                    LabelSelector.matching("app", "web")),
                                                            Peer.ipBlock("10.0.0.0/8", "10.1.0.0/16", "10.2.0.0/16"),
                                                            Peer.ipBlock("2001:db8::/32"))
                                                    .on(
                                                            PolicyPort.tcp(80),
                                                            PolicyPort.range(Protocol.UDP, 1, 65_535),
                                                            PolicyPort.named(Protocol.SCTP, "http"),
                                                            PolicyPort.any(Protocol.TCP)))
                                    .egress(Rule.to(Peer.namespaceNamed("bank")))
                                    .build(),
                            NetworkPolicy.builder("bank", "deny").build()),
                    new EvaluationOptions(
                            EgressToOwnNode.ALLOW,
                            HostNetworkPods.AS_PODS,
                            IpBlockScope.EXTERNAL_AND_NODES,
                            NamedPortContainers.ALL,
                            List.of(Cidr.parse("10.0.0.0/16"), Cidr.parse("fd00::/8")))),
            List.of(SHOP, Namespace.of("empty")),
            List.of(
                    Pod.builder(SHOP, "web-1")
                            .labels("app", "web", "tier", "a")
                            .address("10.0.0.1")
                            .address("fd00::1")
                            .port("http", 8080)
                            .port(new ContainerPort("", 1, Protocol.UDP, ContainerPort.Container.INIT))
                            .node("n1", "192.0.2.1", "fd00::99")
                            .build(),
                    Pod.builder(SHOP, "web-2")
                            .labels("app", "web", "tier", "a")
                            .network(Pod.Network.HOST)
                            .node("n1", "192.0.2.1", "fd00::99")
                            .port("http", 8080)
                            .phase(Pod.Phase.PENDING)
                            .build(),
                    Pod.builder("bank", "teller")
                            .placement(new Placement.OnUnnamedNode(List.of(Address.parse("192.0.2.3"))))
                            .build()));

    private static byte[] bytes(Inventory inventory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThatCode(() -> inventory.writeTo(bytes)).doesNotThrowAnyException();
        return bytes.toByteArray();
    }

    private static Inventory read(byte[] bytes) throws IOException {
        return Inventory.readFrom(new ByteArrayInputStream(bytes));
    }

    private static void assertRefused(byte[] bytes, String... words) {
        assertThatExceptionOfType(SnapshotException.class)
                .isThrownBy(() -> read(bytes))
                .withMessageContainingAll(words);
    }

    // What is kept

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        assertThat(read(bytes(INVENTORY))).isEqualTo(INVENTORY);
        Inventory empty = Inventory.of(PolicySet.of(), List.of(), List.of());
        assertThat(read(bytes(empty))).isEqualTo(empty);
    }

    @Test
    void whatIsReadAnswersInTheSameWords() throws IOException {
        Inventory read = read(bytes(INVENTORY));

        for (Pod source : INVENTORY.pods()) {
            for (Pod destination : INVENTORY.pods()) {
                for (int port : new int[] {80, 8080}) {
                    assertThat(explained(read, source, destination, port))
                            .isEqualTo(explained(INVENTORY, source, destination, port));
                }
            }
        }
    }

    private static String explained(Inventory inventory, Pod source, Pod destination, int port) {
        Verdict verdict = inventory
                .policies()
                .evaluate(inventory.resolve(source.id()), inventory.resolve(destination.id()), port, Protocol.TCP);
        return verdict + "\n" + verdict.assumptions();
    }

    @Test
    void equalInventoriesGiveTheSameBytesHoweverTheyCameToBe() {
        Pod web = INVENTORY.pods().get(1);
        Inventory changed = INVENTORY
                .without(web.id())
                .with(Namespace.of("other"))
                .with(web)
                .withoutNamespace("other");

        assertThat(bytes(changed)).isEqualTo(bytes(INVENTORY));
        assertThat(bytes(INVENTORY.with(EvaluationOptions.DEFAULTS))).isNotEqualTo(bytes(INVENTORY));
    }

    @Test
    void nothingIsReadAfterTheSnapshot() throws IOException {
        byte[] bytes = bytes(INVENTORY);
        InputStream two = new ByteArrayInputStream(concatenated(bytes, bytes, new byte[] {7}));

        assertThat(Inventory.readFrom(two)).isEqualTo(INVENTORY);
        assertThat(Inventory.readFrom(two)).isEqualTo(INVENTORY);
        assertThat(two.read()).isEqualTo(7);
    }

    @Test
    void whatIsTooLongToBeSharedIsKeptToo() throws IOException {
        String[] values = IntStream.range(0, 2_000).mapToObj(i -> "value-" + i).toArray(String[]::new);
        LabelSelector selector = LabelSelector.EVERYTHING.andIn("app", values);
        Inventory inventory = INVENTORY
                .with(NetworkPolicy.builder("shop", "a").podSelector(selector).build())
                .with(NetworkPolicy.builder("shop", "b").podSelector(selector).build());

        assertThat(read(bytes(inventory))).isEqualTo(inventory);
    }

    // What is refused

    @Test
    void whatIsNoSnapshotIsRefused() {
        assertRefused(
                "kind: NetworkPolicy".getBytes(StandardCharsets.UTF_8),
                "this is no inventory snapshot: it begins with `6b696e643a204e65`, and a snapshot with "
                        + "`8e6e6574706f6c0a`");
        assertRefused(new byte[0], "this is no inventory snapshot: it begins with ``");
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] bytes = bytes(INVENTORY);
        bytes[11] = 2;

        assertRefused(bytes, "the snapshot has format version 2, and this release reads version 1");
    }

    @Test
    void aSnapshotThatIsCutOffIsRefusedWhereverItIs() {
        byte[] bytes = bytes(INVENTORY);
        assertRefused(Arrays.copyOf(bytes, 15), "the snapshot is cut off: 15 of the 20 bytes of its header are there");
        assertRefused(Arrays.copyOf(bytes, 50), "cut off: 30 of the", "bytes of its content are there");
        assertRefused(Arrays.copyOf(bytes, bytes.length - 1), "cut off: 31 of the 32 bytes of its checksum are there");
        for (int length = 0; length < bytes.length; length++) {
            assertRefused(Arrays.copyOf(bytes, length), "snapshot");
        }
    }

    @Test
    void aSnapshotIsRefusedIfAnyBitIsAnother() {
        byte[] bytes = bytes(INVENTORY);
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                bytes[i] ^= (byte) (1 << bit);
                assertRefused(bytes, "snapshot");
                bytes[i] ^= (byte) (1 << bit);
            }
        }
        bytes[100] ^= 1;
        assertRefused(bytes, "the snapshot is damaged: its SHA-256 should be `", "`, and is `");
    }

    /** As somebody would make them who knows the checksum. */
    @Test
    void hostileContentIsReadOrRefusedAndNothingElseHappens() throws IOException {
        byte[] content = content(INVENTORY);
        int read = 0;
        for (int i = 0; i < content.length; i++) {
            byte before = content[i];
            for (int value : new int[] {0, 1, 2, before ^ 1, before + 1, 0x7f, 0x80, 0xff}) {
                content[i] = (byte) value;
                read += isRead(framed(content)) ? 1 : 0;
            }
            content[i] = before;
            read += isRead(framed(Arrays.copyOf(content, i))) ? 1 : 0;
        }
        assertThat(read)
                .as("most changes make it unreadable, and some another inventory")
                .isBetween(1, content.length * 8);
    }

    private static boolean isRead(byte[] bytes) throws IOException {
        try {
            read(bytes);
            return true;
        } catch (SnapshotException e) {
            assertThat(e).hasMessageMatching("(?s)the snapshot (is malformed at byte|holds what no inventory can).*");
            return false;
        }
    }

    @Test
    void countsAndReferencesThatAreNotBackedByBytesAreRefused() throws IOException {
        byte[] largest = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7};
        byte[] tooLarge = {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 8};

        assertRefused(framed(largest), "value 2147483647 is referred to, and there are 0");
        assertRefused(framed(tooLarge), "a number is larger than 2147483647");
        assertRefused(framed(concatenated(new byte[] {0}, largest)), "2147483647 bytes are needed, and 0 are left");
    }

    @Test
    void bytesAfterTheEndOfTheContentAreRefused() throws IOException {
        assertRefused(framed(concatenated(content(INVENTORY), new byte[2])), "2 bytes follow the end");
    }

    @Test
    void valuesThatTheModelRefusesAreRefused() throws IOException {
        byte[] content = content(INVENTORY);
        int place = new String(content, StandardCharsets.ISO_8859_1).indexOf("web-1");
        content[place] = 'W';

        assertRefused(framed(content), "the snapshot holds what no inventory can: pod name `Web-1`");
    }

    private static byte[] content(Inventory inventory) {
        byte[] bytes = bytes(inventory);
        return Arrays.copyOfRange(bytes, HEADER, bytes.length - DIGEST);
    }

    private static byte[] framed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frame.write(content, bytes);
        return bytes.toByteArray();
    }

    private static byte[] concatenated(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }

    @Test
    void failuresOfTheStreamsAreTheirs() {
        IOException failure = new IOException("no more room");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> INVENTORY.writeTo(new OutputStream() {
                    @Override
                    public void write(int value) throws IOException {
                        throw failure;
                    }
                }))
                .isSameAs(failure);
    }

    // Java serialization

    @Test
    void serializationGivesAnEqualInventoryAndOneForTheSameBytes() throws Exception {
        byte[] bytes = serialized(INVENTORY);
        Object first = deserialized(bytes);
        Object other = deserialized(serialized(INVENTORY.with(EvaluationOptions.DEFAULTS)));

        assertThat(first).isEqualTo(INVENTORY);
        assertThat(deserialized(bytes)).isSameAs(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aDamagedSerializedInventoryIsRefused() throws Exception {
        byte[] bytes = serialized(INVENTORY);
        int snapshot = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("web-1");
        bytes[snapshot] ^= 1;

        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> deserialized(bytes))
                .withMessageStartingWith("the snapshot is damaged");
    }

    @Test
    void anInventoryThatDoesNotComeFromItsSnapshotIsRefused() throws Exception {
        byte[] name = Inventory.class.getName().getBytes(StandardCharsets.UTF_8);
        byte[] forged = concatenated(
                new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r', 0, (byte) name.length},
                name,
                new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 'x', 'p'});

        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> deserialized(forged))
                .withMessage("an inventory is only read from its snapshot");
    }

    private static byte[] serialized(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object deserialized(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
