package id.penghubung.build.samples.ui;

import javafx.scene.Node;

record NodeViewModel(Node node) {}
