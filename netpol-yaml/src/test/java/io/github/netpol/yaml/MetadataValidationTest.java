package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S77, S78: the metadata of every kind. */
class MetadataValidationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | REQUIRED metadata.name",
                "{name: ''} | REQUIRED metadata.name",
                "{name: A} | INVALID metadata.name",
                "{name: a_b} | INVALID metadata.name",
                "{name: -a} | INVALID metadata.name",
                "{name: a..b} | INVALID metadata.name",
                "{generateName: A} | INVALID metadata.generateName",
                "{generateName: a--, name: b, namespace: A} | INVALID metadata.namespace",
                "{name: a, namespace: a.b} | INVALID metadata.namespace",
                "{name: a, generation: -1} | INVALID metadata.generation",
                "{name: a, labels: {a=b: c}} | INVALID metadata.labels",
                "{name: a, labels: {a/b/c: d}} | INVALID metadata.labels",
                "{name: a, labels: {A/b: d}} | INVALID metadata.labels",
                "{name: a, labels: {a: -d}} | INVALID metadata.labels",
                "{name: a, annotations: {a b: c}} | INVALID metadata.annotations",
                "{name: a, finalizers: ['a b']} | INVALID metadata.finalizers",
                "{name: a, finalizers: [orphan, foregroundDeletion]} | INVALID metadata.finalizers",
                "{name: a, ownerReferences: [{apiVersion: v1, kind: K, name: o}]}"
                        + " | INVALID metadata.ownerReferences[0].uid",
                "{name: a, ownerReferences: [{apiVersion: v1, kind: Event, name: o, uid: u}]}"
                        + " | INVALID metadata.ownerReferences[0]",
                "{name: a, ownerReferences: [{apiVersion: v1, kind: K, name: o, uid: u, controller: true},"
                        + " {apiVersion: v1, kind: K, name: m, uid: v, controller: true}]}"
                        + " | INVALID metadata.ownerReferences",
            })
    void metadataIsRefusedWithTheServersKindsAndPaths(String metadata, String error) {
        assertThat(Given.errors("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: " + metadata))
                .containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a.b-c}",
                "{name: '1'}",
                "{generateName: a-}",
                "{name: a, annotations: {A.b/C: 'x y'}}",
                "{name: a, labels: {a: ''}}",
                "{name: a, creationTimestamp: null, uid: x, resourceVersion: '1', selfLink: /x, generation: 3}",
                "{name: a, creationTimestamp: 2026-01-02T03:04:05Z, deletionGracePeriodSeconds: 30}",
                "{name: a, managedFields: [{manager: kubectl, operation: Apply, apiVersion: v1,"
                        + " time: '2026-01-02T03:04:05Z', fieldsType: FieldsV1, fieldsV1: {'f:spec': {}}}]}",
                "{name: a, ownerReferences: [{apiVersion: apps/v1, kind: K, name: o, uid: u, controller: true,"
                        + " blockOwnerDeletion: true}]}",
            })
    void rightMetadataIsRead(String metadata) {
        assertThat(Given.errors("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: " + metadata))
                .isEmpty();
    }

    @Test
    void aNameThatIsTooLongAndMalformedHasTwoErrors() {
        assertThat(Given.errors("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: "
                        + "A".repeat(254) + "}"))
                .containsExactly("INVALID metadata.name", "INVALID metadata.name");
    }

    @Test
    void annotationsThatAreTooLargeAreRefused() {
        String text =
                "apiVersion: v1\nkind: Namespace\nmetadata: {name: a, annotations: {a: " + "x".repeat(262_144) + "}}";

        assertThat(Given.errors(text)).containsExactly("TOO_LONG metadata.annotations");
        assertThat(Given.errors(text.replace("xx}", "x}"))).isEmpty();
    }

    @Test
    void aNamespaceHasALabelForANameAndNoNamespace() {
        assertThat(Given.errors("apiVersion: v1\nkind: Namespace\nmetadata: {name: a.b}"))
                .containsExactly("INVALID metadata.name");
        assertThat(Given.errors("apiVersion: v1\nkind: Namespace\nmetadata: {name: a, namespace: b}"))
                .containsExactly("FORBIDDEN metadata.namespace");
    }

    @Test
    void labelsOfTemplatesAreValidated() {
        assertThat(Given.errors("""
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata: {name: c}
                        spec: {jobTemplate: {spec: {template: {metadata: {labels: {a: 'x y'}}}}}}
                        """)).containsExactly("INVALID spec.jobTemplate.spec.template.metadata.labels");
    }

    @Test
    void selectorsOfWorkloadsAndServicesAreValidated() {
        assertThat(Given.errors("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: d}
                        spec: {selector: {app: web}}
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: s}
                        spec: {selector: {app: 'x y'}}
                        ---
                        apiVersion: v1
                        kind: ReplicationController
                        metadata: {name: r}
                        spec: {selector: {'x y': app}, template: {}}
                        """))
                .containsExactly("UNKNOWN_FIELD spec.selector.app", "INVALID spec.selector", "INVALID spec.selector");
    }

    @Test
    void typographicQuotesAroundLabelsAreNamed() {
        assertThat(Given.messages("apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {“color”: ‘red’, a: «b c»}}"))
                .containsExactly(
                        "the quotes around `color` are typographic; write plain quotes",
                        "the quotes around `red` are typographic; write plain quotes",
                        "the quotes around `b c` are typographic; write plain quotes, and the value must be empty, or"
                                + " consist of letters, digits, `-`, `_` and `.`, and start and end with a letter or"
                                + " digit (as in `my-value`)");
    }

    @Test
    void edgesOfMetadata() {
        assertThat(Given.errors("apiVersion: v1\nkind: Namespace\nmetadata: {name: a, generation: 0}"))
                .isEmpty();
        assertThat(Given.errors("apiVersion: v1\nkind: Namespace\nmetadata: {generateName: '-'}"))
                .containsExactly("INVALID metadata.generateName");
        assertThat(Given.errors(
                        "apiVersion: v1\nkind: Namespace\nmetadata: {name: a, ownerReferences: [{kind: K, name: o,"
                                + " uid: u}, {apiVersion: apps/, kind: K, name: o, uid: u}]}"))
                .containsExactly(
                        "INVALID metadata.ownerReferences[0].apiVersion",
                        "INVALID metadata.ownerReferences[1].apiVersion");
    }

    @Test
    void annotationsOfTemplatesAreValidated() {
        assertThat(Given.errors("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: d}
                        spec: {template: {metadata: {annotations: {a b: c}}}}
                        """)).containsExactly("INVALID spec.template.metadata.annotations");
    }
}
