package id.penghubung.bench;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The floor of every start: a JavaFX window with one word. Prints the milliseconds from the JVM's start to the third
/// frame and ends.
final class HelloWindow {

    private HelloWindow() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Label("Halo"), 640, 480));
            stage.show();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames++;
                    if (frames == 3) {
                        System.out.println(ManagementFactory.getRuntimeMXBean().getUptime());
                        System.out.flush();
                        Runtime.getRuntime().halt(0);
                    }
                }
            }.start();
        });
    }
}
