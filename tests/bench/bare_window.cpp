// The floor for starting: a bare QMainWindow that says "shown" once it is painted and its event loop answers.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

class BareWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (m_said)
            return;
        m_said = true;
        QTimer::singleShot(0, this, [] {
            std::puts("shown");
            std::fflush(stdout);
        });
    }

private:
    bool m_said = false;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    BareWindow window;
    window.resize(1280, 800);
    window.show();
    return application.exec();
}
